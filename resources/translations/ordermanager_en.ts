<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Desk</name>
        <message numerus="yes">
            <source>%n cancellation(s) from before are not confirmed yet. Checking…</source>
            <translation>
                <numerusform>%n cancellation from before is not confirmed yet. Checking…</numerusform>
                <numerusform>%n cancellations from before are not confirmed yet. Checking…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancellation(s) are not confirmed yet. Close anyway?</source>
            <translation>
                <numerusform>%n cancellation is not confirmed yet. Close anyway?</numerusform>
                <numerusform>%n cancellations are not confirmed yet. Close anyway?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The first request may still work. You can try again in %n second(s).</source>
            <translation>
                <numerusform>The first request may still work. You can try again in %n second.</numerusform>
                <numerusform>The first request may still work. You can try again in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DetailsContents</name>
        <message numerus="yes">
            <source>+%n more item(s)</source>
            <translation>
                <numerusform>+%n more item</numerusform>
                <numerusform>+%n more items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s). The list does not show this order: what stands here was written down on this computer when it was confirmed.</source>
            <translation>
                <numerusform>%n item. The list does not show this order: what stands here was written down on this computer when it was confirmed.</numerusform>
                <numerusform>%n items. The list does not show this order: what stands here was written down on this computer when it was confirmed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FooterBar</name>
        <message numerus="yes">
            <source>%n active</source>
            <translation>
                <numerusform>%n active</numerusform>
                <numerusform>%n active</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unreadable order(s)</source>
            <translation>
                <numerusform>%n unreadable order</numerusform>
                <numerusform>%n unreadable orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancelling</source>
            <translation>
                <numerusform>%n cancelling</numerusform>
                <numerusform>%n cancelling</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you now</source>
            <extracomment>At least one order wants a person at once: “1 needs you now”, “2 need you now”.</extracomment>
            <translation>
                <numerusform>%n needs you now</numerusform>
                <numerusform>%n need you now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you</source>
            <extracomment>Orders that want a person: “1 needs you”, “2 need you”.</extracomment>
            <translation>
                <numerusform>%n needs you</numerusform>
                <numerusform>%n need you</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistorySheet</name>
        <message numerus="yes">
            <source>%n line(s) found</source>
            <translation>
                <numerusform>%n line found</numerusform>
                <numerusform>%n lines found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NewOrdersButton</name>
        <message numerus="yes">
            <source>%n new ↑</source>
            <extracomment>On a small button at the top of the list: so many new orders wait to be shown.</extracomment>
            <translation>
                <numerusform>%n new ↑</numerusform>
                <numerusform>%n new ↑</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n new order(s)</source>
            <translation>
                <numerusform>Show %n new order</numerusform>
                <numerusform>Show %n new orders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PinDots</name>
        <message numerus="yes">
            <source>PIN, %n digit(s) entered</source>
            <translation>
                <numerusform>PIN, %n digit entered</numerusform>
                <numerusform>PIN, %n digits entered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Setup</name>
        <message numerus="yes">
            <source>{store}: %n order(s) of the last 24 hours</source>
            <translation>
                <numerusform>{store}: %n order of the last 24 hours</numerusform>
                <numerusform>{store}: %n orders of the last 24 hours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>alerts</name>
        <message numerus="yes">
            <source>%n order(s) cancelled: stop cooking</source>
            <translation>
                <numerusform>%n order cancelled: stop cooking</numerusform>
                <numerusform>%n orders cancelled: stop cooking</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancellation(s) failed</source>
            <translation>
                <numerusform>%n cancellation failed</numerusform>
                <numerusform>%n cancellations failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) need attention</source>
            <translation>
                <numerusform>%n order needs attention</numerusform>
                <numerusform>%n orders need attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new order(s)</source>
            <translation>
                <numerusform>%n new order</numerusform>
                <numerusform>%n new orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Order Manager: %n alert(s) not seen</source>
            <translation>
                <numerusform>Order Manager: %n alert not seen</numerusform>
                <numerusform>Order Manager: %n alerts not seen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>connection</name>
        <message numerus="yes">
            <source>Live · updated %n s ago</source>
            <translation>
                <numerusform>Live · updated %n s ago</numerusform>
                <numerusform>Live · updated %n s ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>details</name>
        <message numerus="yes">
            <source>+%n more</source>
            <translation>
                <numerusform>+%n more</numerusform>
                <numerusform>+%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duplicates</name>
        <message numerus="yes">
            <source>Same customer and same items, placed %n minute(s) apart.</source>
            <translation>
                <numerusform>Same customer and same items, placed %n minute apart.</numerusform>
                <numerusform>Same customer and same items, placed %n minutes apart.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>exchange</name>
        <message numerus="yes">
            <source>Change %n setting(s)?</source>
            <translation>
                <numerusform>Change %n setting?</numerusform>
                <numerusform>Change %n settings?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n setting(s) changed</source>
            <translation>
                <numerusform>%n setting changed</numerusform>
                <numerusform>%n settings changed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>history</name>
        <message numerus="yes">
            <source>%n cancelled order(s) with an unknown total: in no sum</source>
            <translation>
                <numerusform>%n cancelled order with an unknown total: in no sum</numerusform>
                <numerusform>%n cancelled orders with an unknown total: in no sum</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kitchen</name>
        <message numerus="yes">
            <source>+%n more</source>
            <translation>
                <numerusform>+%n more</numerusform>
                <numerusform>+%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The kitchen printer did not confirm %n VOID ticket(s): {numbers}. Look if it came out, and tell the kitchen.</source>
            <translation>
                <numerusform>The kitchen printer did not confirm %n VOID ticket: {numbers}. Look if it came out, and tell the kitchen.</numerusform>
                <numerusform>The kitchen printer did not confirm %n VOID tickets: {numbers}. Look if they came out, and tell the kitchen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{wrong} Print %n VOID ticket(s) by hand, and tell the kitchen: {numbers}.</source>
            <translation>
                <numerusform>{wrong} Print %n VOID ticket by hand, and tell the kitchen: {numbers}.</numerusform>
                <numerusform>{wrong} Print %n VOID tickets by hand, and tell the kitchen: {numbers}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rows</name>
        <message numerus="yes">
            <source>due in %n min</source>
            <translation>
                <numerusform>due in %n min</numerusform>
                <numerusform>due in %n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min late</source>
            <translation>
                <numerusform>%n min late</numerusform>
                <numerusform>%n min late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, +%n more</source>
            <translation>
                <numerusform>, +%n more</numerusform>
                <numerusform>, +%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not in the list: written down here with %n item(s)</source>
            <translation>
                <numerusform>Not in the list: written down here with %n item</numerusform>
                <numerusform>Not in the list: written down here with %n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>settings.alerts</name>
        <message numerus="yes">
            <source>Every %n second(s)</source>
            <translation>
                <numerusform>Every %n second</numerusform>
                <numerusform>Every %n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>stores</name>
        <message numerus="yes">
            <source>%n request(s) in the last minute</source>
            <translation>
                <numerusform>%n request in the last minute</numerusform>
                <numerusform>%n requests in the last minute</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switch_off</name>
        <message numerus="yes">
            <source>%n more reminder(s)</source>
            <translation>
                <numerusform>%n more reminder</numerusform>
                <numerusform>%n more reminders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ticket</name>
        <message numerus="yes">
            <source>+%n more item(s), not listed here</source>
            <translation>
                <numerusform>+%n more item, not listed here</numerusform>
                <numerusform>+%n more items, not listed here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n more choice(s), not listed here</source>
            <translation>
                <numerusform>+%n more choice, not listed here</numerusform>
                <numerusform>+%n more choices, not listed here</numerusform>
            </translation>
        </message>
    </context>
</TS>
