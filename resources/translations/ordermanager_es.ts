<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>AlarmTestDialog</name>
        <message>
            <source>Test the alarm</source>
            <translation>Probar la alarma</translation>
        </message>
        <message>
            <source>I heard them</source>
            <translation>Los oí</translation>
        </message>
        <message>
            <source>I heard nothing</source>
            <translation>No oí nada</translation>
        </message>
        <message>
            <source>Can you hear the alarm?</source>
            <translation>¿Oye la alarma?</translation>
        </message>
        <message>
            <source>Stand where you work. Each sound is played once.</source>
            <translation>Póngase donde trabaja. Cada sonido suena una vez.</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Turn up the volume of this computer, switch the loudspeaker on, and see that no headphones are plugged in. Then play the sounds again.</source>
            <translation>Suba el volumen de este equipo, encienda el altavoz y compruebe que no haya auriculares conectados. Después reproduzca los sonidos otra vez.</translation>
        </message>
    </context>
    <context>
        <name>AlertBar</name>
        <message>
            <source>Seen</source>
            <translation>Visto</translation>
        </message>
    </context>
    <context>
        <name>AnswerBlock</name>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copiado</translation>
        </message>
    </context>
    <context>
        <name>CallClock</name>
        <message>
            <source>The call goes on</source>
            <translation>La llamada sigue</translation>
        </message>
        <message>
            <source>End call</source>
            <translation>Terminar llamada</translation>
        </message>
        <message>
            <source>The call is over</source>
            <translation>La llamada terminó</translation>
        </message>
        <message>
            <source>Call again</source>
            <translation>Llamar otra vez</translation>
        </message>
        <message>
            <source>Keeps how long the call was</source>
            <translation>Mide cuánto dura la llamada</translation>
        </message>
        <message>
            <source>Start call</source>
            <translation>Iniciar llamada</translation>
        </message>
        <message>
            <source>Length of the call: {length}</source>
            <translation>Duración de la llamada: {length}</translation>
        </message>
    </context>
    <context>
        <name>CancelDialog</name>
        <message>
            <source>Cancel order {number}?</source>
            <translation>¿Cancelar el pedido {number}?</translation>
        </message>
        <message>
            <source>Reason for cancelling</source>
            <translation>Motivo de la cancelación</translation>
        </message>
        <message>
            <source>Choose a reason</source>
            <translation>Elija un motivo</translation>
        </message>
        <message>
            <source>Note for yourself; it is not sent</source>
            <translation>Nota para usted; no se envía</translation>
        </message>
        <message>
            <source>Keep order</source>
            <translation>Mantener pedido</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Cancel this order</source>
            <translation>Cancelar este pedido</translation>
        </message>
        <message>
            <source>ID …{tail}</source>
            <translation>ID …{tail}</translation>
        </message>
        <message>
            <source>Choose a reason first</source>
            <translation>Elija primero un motivo</translation>
        </message>
    </context>
    <context>
        <name>CancelUnavailableDialog</name>
        <message>
            <source>{platform} can’t be asked to cancel this order from here</source>
            <translation>Este pedido no se puede cancelar en {platform} desde aquí</translation>
        </message>
        <message>
            <source>Contact support</source>
            <translation>Contactar con soporte</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Cancelled by phone</source>
            <translation>Cancelado por teléfono</translation>
        </message>
        <message>
            <source>The order’s record can’t be read here, so nothing is sent for it. It is not cancelled: ask support.</source>
            <translation>Aquí no se pueden leer los datos del pedido, así que no se envía nada. No está cancelado: consulte a soporte.</translation>
        </message>
        <message>
            <source>The account does not say which platform the order belongs to, so nothing is sent for it. It is not cancelled: ask support.</source>
            <translation>La cuenta no indica a qué plataforma pertenece el pedido, así que no se envía nada. No está cancelado: consulte a soporte.</translation>
        </message>
        <message>
            <source>The order’s ID can’t be sent safely, so nothing is sent for it. It is not cancelled: ask support.</source>
            <translation>El ID del pedido no se puede enviar de forma segura, así que no se envía nada. No está cancelado: consulte a soporte.</translation>
        </message>
    </context>
    <context>
        <name>CloseRecordDialog</name>
        <message>
            <source>Your name</source>
            <translation>Su nombre</translation>
        </message>
        <message>
            <source>What settled it</source>
            <translation>Cómo se resolvió</translation>
        </message>
        <message>
            <source>For example: refunded, confirmed by e-mail</source>
            <translation>Por ejemplo: reembolsado, confirmado por correo</translation>
        </message>
        <message>
            <source>Enter your name and what settled it first</source>
            <translation>Escriba primero su nombre y cómo se resolvió</translation>
        </message>
    </context>
    <context>
        <name>ColumnHeader</name>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Tienda</translation>
        </message>
        <message>
            <source>Customer and items</source>
            <translation>Cliente y artículos</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Espera</translation>
        </message>
        <message>
            <source>Pickup</source>
            <translation>Recogida</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>ContactCards</name>
        <message>
            <source>Chat with support</source>
            <translation>Chat con soporte</translation>
        </message>
        <message>
            <source>Opens in your browser</source>
            <translation>Se abre en el navegador</translation>
        </message>
        <message>
            <source>Text {number}</source>
            <translation>Mensaje de texto al {number}</translation>
        </message>
        <message>
            <source>The message is already written</source>
            <translation>El mensaje ya está escrito</translation>
        </message>
        <message>
            <source>Call {platform} {phone}</source>
            <translation>Llamar a {platform} {phone}</translation>
        </message>
        <message>
            <source>Ask them to cancel by hand</source>
            <translation>Pida que lo cancelen a mano</translation>
        </message>
    </context>
    <context>
        <name>ContactPlatformDialog</name>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Open the {platform} portal</source>
            <translation>Abrir el portal de {platform}</translation>
        </message>
        <message>
            <source>Sign in and cancel there</source>
            <translation>Inicie sesión y cancele allí</translation>
        </message>
        <message>
            <source>What to say: “Please cancel order {number} for us, the total is {total}.”</source>
            <translation>Qué decir: «Por favor, cancelen nuestro pedido {number}; el total es {total}».</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Cancelled by phone</source>
            <translation>Cancelado por teléfono</translation>
        </message>
        <message>
            <source>{platform} cancels by phone or portal</source>
            <translation>{platform} cancela por teléfono o en su portal</translation>
        </message>
        <message>
            <source>{platform} cancels by phone</source>
            <translation>{platform} cancela por teléfono</translation>
        </message>
        <message>
            <source>{platform} can’t be asked from here</source>
            <translation>{platform} no se gestiona desde aquí</translation>
        </message>
        <message>
            <source>{platform} doesn’t let Order Manager cancel for you. Contact them, or ask the customer to cancel in their app.</source>
            <translation>{platform} no permite que Order Manager cancele por usted. Póngase en contacto con la plataforma o pida al cliente que cancele en su aplicación.</translation>
        </message>
        <message>
            <source>{platform} doesn’t let Order Manager cancel for you, and no phone number of theirs is known here. Cancel on their own tablet or site, or ask the customer to cancel in their app.</source>
            <translation>{platform} no permite que Order Manager cancele por usted y aquí no consta su teléfono. Cancele en la tableta o el sitio web de la plataforma, o pida al cliente que cancele en su aplicación.</translation>
        </message>
        <message>
            <source>{platform} restaurant support</source>
            <translation>Soporte de {platform} para restaurantes</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copiado</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>The first request may still work. A second one is sent only if you confirm it.</source>
            <translation>La primera solicitud aún puede surtir efecto. Solo se envía otra si usted la confirma.</translation>
        </message>
        <message>
            <source>Order #{number} was not sent for cancelling: this computer can't write its record. Free some disk space and try again, or call {platform}.</source>
            <translation>No se envió la cancelación del pedido #{number}: este equipo no puede guardar su registro. Libere espacio en el disco e inténtelo de nuevo, o llame a {platform}.</translation>
        </message>
        <message>
            <source>Order #{number} may come back to the list after a restart: this computer can't write its record.</source>
            <translation>El pedido #{number} puede volver a la lista al reiniciar: este equipo no puede guardar su registro.</translation>
        </message>
        <message>
            <source>Number {number} copied</source>
            <translation>Número {number} copiado</translation>
        </message>
        <message>
            <source>This computer can't write its record of cancellations. Free some disk space, or start Order Manager again; until then check cancelled orders with the platform.</source>
            <translation>Este equipo no puede guardar su registro de cancelaciones. Libere espacio en el disco o vuelva a iniciar Order Manager; mientras tanto, compruebe con la plataforma los pedidos cancelados.</translation>
        </message>
        <message>
            <source>This computer can't write its record of cancellations: orders are shown, and none can be cancelled here. Free some disk space and start Order Manager again; until then call the platform.</source>
            <translation>Este equipo no puede guardar su registro de cancelaciones: los pedidos se muestran, pero no se pueden cancelar aquí. Libere espacio en el disco y vuelva a iniciar Order Manager; mientras tanto, llame a la plataforma.</translation>
        </message>
        <message>
            <source>Something went wrong inside Order Manager. Orders go on; if a button does nothing, close the app and open it again.</source>
            <translation>Algo falló dentro de Order Manager. Los pedidos siguen su curso; si un botón no responde, cierre la aplicación y vuelva a abrirla.</translation>
        </message>
        <message numerus="yes">
            <source>%n cancellation(s) from before are not confirmed yet. Checking…</source>
            <translation>
                <numerusform>%n cancelación anterior aún no está confirmada. Comprobando…</numerusform>
                <numerusform>%n cancelaciones anteriores aún no están confirmadas. Comprobando…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancellation(s) are not confirmed yet. Close anyway?</source>
            <translation>
                <numerusform>%n cancelación aún no está confirmada. ¿Cerrar de todos modos?</numerusform>
                <numerusform>%n cancelaciones aún no están confirmadas. ¿Cerrar de todos modos?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>What was sent stays with the platforms. The next start shows what became of it; nothing is sent again.</source>
            <translation>Lo enviado queda en manos de las plataformas. El próximo inicio muestra qué ocurrió; no se envía nada de nuevo.</translation>
        </message>
        <message>
            <source>Stay open</source>
            <translation>Seguir abierto</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Order #{number} cancelled — {platform} confirmed at {time}</source>
            <translation>Pedido #{number} cancelado — {platform} lo confirmó a las {time}</translation>
        </message>
        <message>
            <source>Too late: order #{number} had already left the kitchen.</source>
            <translation>Demasiado tarde: el pedido #{number} ya había salido de la cocina.</translation>
        </message>
        <message>
            <source>The cancellation of order #{number} was not sent to {platform}.</source>
            <translation>La cancelación del pedido #{number} no se envió a {platform}.</translation>
        </message>
        <message>
            <source>{platform} didn’t cancel order #{number}.</source>
            <translation>{platform} no canceló el pedido #{number}.</translation>
        </message>
        <message>
            <source>Order #{number} was already cancelled; nothing was sent.</source>
            <translation>El pedido #{number} ya estaba cancelado; no se envió nada.</translation>
        </message>
        <message>
            <source>This computer slept, or its clock was changed. Order #{number} is looked at again first; nothing was sent. Try again in a moment.</source>
            <translation>Este equipo estuvo en suspensión o se cambió su reloj. Primero se vuelve a mirar el pedido #{number}; no se envió nada. Inténtelo de nuevo en un momento.</translation>
        </message>
        <message>
            <source>The order changed since you confirmed. Nothing was sent: please look again.</source>
            <translation>El pedido cambió después de su confirmación. No se envió nada: revíselo de nuevo.</translation>
        </message>
        <message>
            <source>This computer can't keep your choice: it holds until you close Order Manager.</source>
            <translation>Este equipo no puede guardar su elección: vale hasta que cierre Order Manager.</translation>
        </message>
        <message>
            <source>Practice: nobody is called.</source>
            <translation>Práctica: no se llama a nadie.</translation>
        </message>
        <message>
            <source>Practice: no message is sent.</source>
            <translation>Práctica: no se envía ningún mensaje.</translation>
        </message>
        <message>
            <source>Practice: no page is opened.</source>
            <translation>Práctica: no se abre ninguna página.</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ver</translation>
        </message>
        <message>
            <source>What now?</source>
            <translation>¿Qué hacer?</translation>
        </message>
        <message>
            <source>The order is over: there is nothing to cancel.</source>
            <translation>El pedido ha terminado: no hay nada que cancelar.</translation>
        </message>
        <message>
            <source>The order’s state is not known: it can’t be cancelled from here now.</source>
            <translation>No se conoce el estado del pedido: ahora no se puede cancelar desde aquí.</translation>
        </message>
        <message numerus="yes">
            <source>The first request may still work. You can try again in %n second(s).</source>
            <translation>
                <numerusform>La primera solicitud aún puede surtir efecto. Puede reintentarlo en %n segundo.</numerusform>
                <numerusform>La primera solicitud aún puede surtir efecto. Puede reintentarlo en %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>The first request may still work. Trying again waits until the order is read.</source>
            <translation>La primera solicitud aún puede surtir efecto. Podrá reintentarlo cuando se haya leído el pedido.</translation>
        </message>
    </context>
    <context>
        <name>DetailsActions</name>
        <message>
            <source>Cancel order</source>
            <translation>Cancelar pedido</translation>
        </message>
        <message>
            <source>Don’t send</source>
            <translation>No enviar</translation>
        </message>
        <message>
            <source>What now?</source>
            <translation>¿Qué hacer?</translation>
        </message>
        <message>
            <source>Close this record</source>
            <translation>Cerrar este registro</translation>
        </message>
        <message>
            <source>I have dealt with it</source>
            <translation>Ya me he ocupado</translation>
        </message>
        <message>
            <source>Rejected elsewhere</source>
            <translation>Rechazado en otro lugar</translation>
        </message>
        <message>
            <source>Cancelled elsewhere</source>
            <translation>Cancelado en otro lugar</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Motivo: {reason}</translation>
        </message>
        <message>
            <source>The food is not wanted.</source>
            <translation>No hace falta la comida.</translation>
        </message>
    </context>
    <context>
        <name>DetailsBackground</name>
        <message>
            <source>Timeline</source>
            <translation>Cronología</translation>
        </message>
        <message>
            <source>Order ID</source>
            <translation>ID del pedido</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>Repartidor</translation>
        </message>
        <message>
            <source>Pickup and delivery</source>
            <translation>Recogida y entrega</translation>
        </message>
    </context>
    <context>
        <name>DetailsContents</name>
        <message numerus="yes">
            <source>+%n more item(s)</source>
            <translation>
                <numerusform>+%n artículo más</numerusform>
                <numerusform>+%n artículos más</numerusform>
            </translation>
        </message>
        <message>
            <source>This order’s record can’t be read: {defect}</source>
            <translation>No se pueden leer los datos de este pedido: {defect}</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s). The list does not show this order: what stands here was written down on this computer when it was confirmed.</source>
            <translation>
                <numerusform>%n artículo. La lista no muestra este pedido: lo que se ve aquí se anotó en este equipo al confirmarlo.</numerusform>
                <numerusform>%n artículos. La lista no muestra este pedido: lo que se ve aquí se anotó en este equipo al confirmarlo.</numerusform>
            </translation>
        </message>
        <message>
            <source>Note from the customer</source>
            <translation>Nota del cliente</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
    </context>
    <context>
        <name>DetailsHeader</name>
        <message>
            <source>More actions</source>
            <translation>Más acciones</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Cancel order…</source>
            <translation>Cancelar pedido…</translation>
        </message>
        <message>
            <source>Copy order number</source>
            <translation>Copiar número de pedido</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copiar detalles</translation>
        </message>
        <message>
            <source>Print ticket…</source>
            <translation>Imprimir ticket…</translation>
        </message>
        <message>
            <source>Save ticket as PDF…</source>
            <translation>Guardar ticket como PDF…</translation>
        </message>
    </context>
    <context>
        <name>DiagnosticsSheet</name>
        <message>
            <source>Report for support</source>
            <translation>Informe para soporte</translation>
        </message>
        <message>
            <source>This is all that will be in the file. Passwords and customers are not.</source>
            <translation>Esto es todo lo que tendrá el archivo. Ni contraseñas ni clientes.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Guardar…</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copiado</translation>
        </message>
    </context>
    <context>
        <name>DonePage</name>
        <message>
            <source>Ready</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Your orders are one press away.</source>
            <translation>Sus pedidos están a una pulsación.</translation>
        </message>
        <message>
            <source>Open the list</source>
            <translation>Abrir la lista</translation>
        </message>
        <message>
            <source>Correct the address of the chat, or empty it</source>
            <translation>Corrija la dirección del chat o déjela vacía</translation>
        </message>
        <message>
            <source>Address of the support chat, if you were given one</source>
            <translation>Dirección del chat de soporte, si se la dieron</translation>
        </message>
        <message>
            <source>The chat opens at {host}. Is that right?</source>
            <translation>El chat se abre en {host}. ¿Es correcto?</translation>
        </message>
        <message>
            <source>It must begin with https:// and name a server.</source>
            <translation>Debe empezar por https:// y nombrar un servidor.</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Period</source>
            <translation>Período</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plataforma</translation>
        </message>
        <message>
            <source>All platforms</source>
            <translation>Todas las plataformas</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>All reasons</source>
            <translation>Todos los motivos</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Todas las personas</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>All outcomes</source>
            <translation>Todos los resultados</translation>
        </message>
        <message>
            <source>Order number</source>
            <translation>Número de pedido</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Hasta</translation>
        </message>
    </context>
    <context>
        <name>FooterBar</name>
        <message>
            <source>Support</source>
            <translation>Soporte</translation>
        </message>
        <message numerus="yes">
            <source>%n active</source>
            <translation>
                <numerusform>%n pedido activo</numerusform>
                <numerusform>%n pedidos activos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unreadable order(s)</source>
            <translation>
                <numerusform>%n pedido ilegible</numerusform>
                <numerusform>%n pedidos ilegibles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancelling</source>
            <translation>
                <numerusform>%n cancelándose</numerusform>
                <numerusform>%n cancelándose</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you now</source>
            <extracomment>At least one order wants a person at once: “1 needs you now”, “2 need you now”.</extracomment>
            <translation>
                <numerusform>%n requiere atención ya</numerusform>
                <numerusform>%n requieren atención ya</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you</source>
            <extracomment>Orders that want a person: “1 needs you”, “2 need you”.</extracomment>
            <translation>
                <numerusform>%n requiere su atención</numerusform>
                <numerusform>%n requieren su atención</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HeaderBar</name>
        <message>
            <source>Practice – no real orders</source>
            <translation>Práctica – sin pedidos reales</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Práctica</translation>
        </message>
    </context>
    <context>
        <name>HistoryBar</name>
        <message>
            <source>Orders of this shift</source>
            <translation>Pedidos de este turno</translation>
        </message>
        <message>
            <source>All orders and cancellations</source>
            <translation>Todos los pedidos y cancelaciones</translation>
        </message>
    </context>
    <context>
        <name>HistorySheet</name>
        <message>
            <source>Select an order in the list first</source>
            <translation>Seleccione primero un pedido de la lista</translation>
        </message>
        <message>
            <source>Nothing was found</source>
            <translation>No se encontró nada</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Cifras</translation>
        </message>
        <message>
            <source>Orders and cancellations</source>
            <translation>Pedidos y cancelaciones</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Abrir el registro</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>Guardar como CSV…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Leyendo…</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) found</source>
            <translation>
                <numerusform>%n línea encontrada</numerusform>
                <numerusform>%n líneas encontradas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportSheet</name>
        <message>
            <source>Nothing has changed yet.</source>
            <translation>Todavía no ha cambiado nada.</translation>
        </message>
        <message>
            <source>Keep my settings</source>
            <translation>Conservar mis ajustes</translation>
        </message>
        <message>
            <source>Change them</source>
            <translation>Cambiarlos</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>{store} – Order Manager</source>
            <translation>{store} – Order Manager</translation>
        </message>
        <message>
            <source>{store} – Order Manager (Practice)</source>
            <translation>{store} – Order Manager (práctica)</translation>
        </message>
    </context>
    <context>
        <name>MinuteChoices</name>
        <message>
            <source>Other number</source>
            <translation>Otro número</translation>
        </message>
        <message>
            <source>Other number of minutes</source>
            <translation>Otro número de minutos</translation>
        </message>
        <message>
            <source>Type a number of minutes first</source>
            <translation>Escriba primero un número de minutos</translation>
        </message>
    </context>
    <context>
        <name>NewOrdersButton</name>
        <message numerus="yes">
            <source>%n new ↑</source>
            <extracomment>On a small button at the top of the list: so many new orders wait to be shown.</extracomment>
            <translation>
                <numerusform>%n nuevo ↑</numerusform>
                <numerusform>%n nuevos ↑</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n new order(s)</source>
            <translation>
                <numerusform>Mostrar %n pedido nuevo</numerusform>
                <numerusform>Mostrar %n pedidos nuevos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteBlock</name>
        <message>
            <source>Allergy</source>
            <translation>Alergia</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>Less</source>
            <translation>Menos</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
    </context>
    <context>
        <name>OrderDetailsDialog</name>
        <message>
            <source>Order {number}</source>
            <translation>Pedido {number}</translation>
        </message>
        <message>
            <source>Remove order</source>
            <translation>Eliminar pedido</translation>
        </message>
    </context>
    <context>
        <name>PauseDialog</name>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Código de recuperación</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Función</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>The same PIN again</source>
            <translation>El mismo PIN otra vez</translation>
        </message>
        <message>
            <source>Enter the recovery code first</source>
            <translation>Introduzca primero el código de recuperación</translation>
        </message>
        <message>
            <source>Enter a name first</source>
            <translation>Introduzca primero un nombre</translation>
        </message>
        <message>
            <source>The two PINs differ</source>
            <translation>Los dos PIN no coinciden</translation>
        </message>
    </context>
    <context>
        <name>PhoneRecordDialog</name>
        <message>
            <source>Did {platform} cancel it by phone?</source>
            <translation>¿{platform} lo canceló por teléfono?</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Su nombre</translation>
        </message>
        <message>
            <source>Who made the call</source>
            <translation>Quién hizo la llamada</translation>
        </message>
        <message>
            <source>Case number, if they gave one</source>
            <translation>Número de caso, si se lo dieron</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Record the call</source>
            <translation>Registrar la llamada</translation>
        </message>
        <message>
            <source>Record it only if {platform} said yes. The order is shown as not confirmed until {platform} shows it too.</source>
            <translation>Regístrelo solo si {platform} dijo que sí. El pedido aparece sin confirmar hasta que {platform} también lo muestre.</translation>
        </message>
        <message>
            <source>Enter your name first</source>
            <translation>Escriba primero su nombre</translation>
        </message>
    </context>
    <context>
        <name>PinDialog</name>
        <message>
            <source>Who are you?</source>
            <translation>¿Quién es usted?</translation>
        </message>
        <message>
            <source>{name}, enter your PIN</source>
            <translation>{name}, introduzca su PIN</translation>
        </message>
        <message>
            <source>Choose your name</source>
            <translation>Elija su nombre</translation>
        </message>
        <message>
            <source>Back – do nothing</source>
            <translation>Atrás, sin hacer nada</translation>
        </message>
    </context>
    <context>
        <name>PinDots</name>
        <message numerus="yes">
            <source>PIN, %n digit(s) entered</source>
            <translation>
                <numerusform>PIN, %n dígito introducido</numerusform>
                <numerusform>PIN, %n dígitos introducidos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PinPad</name>
        <message>
            <source>Take back one digit</source>
            <translation>Borrar un dígito</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
    </context>
    <context>
        <name>PlatformChips</name>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
    </context>
    <context>
        <name>PreferencesButton</name>
        <message>
            <source>Language, theme, text size and settings</source>
            <translation>Idioma, tema, tamaño del texto y ajustes</translation>
        </message>
    </context>
    <context>
        <name>PreferencesMenu</name>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>Alto contraste, oscuro</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Alto contraste, claro</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño del texto</translation>
        </message>
        <message>
            <source>{percent}%</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>All settings…</source>
            <translation>Todos los ajustes…</translation>
        </message>
    </context>
    <context>
        <name>PrepTimeDialog</name>
        <message>
            <source>Confirm</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Confirm without a time</source>
            <translation>Confirmar sin tiempo</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>The server's certificate is out of date, so nothing is sent to it. Check this computer's date; if it is right, tell whoever runs the server.</source>
            <translation>El certificado del servidor ha caducado, así que no se le envía nada. Revise la fecha de este equipo; si es correcta, avise a quien administra el servidor.</translation>
        </message>
        <message>
            <source>Too many requests: the platform asks this account to wait a moment. Close other copies that use the same account.</source>
            <translation>Demasiadas solicitudes: la plataforma pide a esta cuenta que espere un momento. Cierre otras copias que usen la misma cuenta.</translation>
        </message>
        <message>
            <source>“Set up”</source>
            <translation>«Configurar»</translation>
        </message>
        <message>
            <source>The server does not answer. Check this computer's network, and the address in {address}.</source>
            <translation>El servidor no responde. Revise la red de este equipo y la dirección en {address}.</translation>
        </message>
        <message>
            <source>The server's name can't be found. Check that this computer is online, and the address in {address}.</source>
            <translation>No se encuentra el nombre del servidor. Compruebe que este equipo tiene conexión y la dirección en {address}.</translation>
        </message>
        <message>
            <source>The server can't prove who it is, so nothing is sent to it: its certificate is not trusted here, or is another server's. Check the address in {address}, and ask whoever runs this network.</source>
            <translation>El servidor no puede demostrar su identidad, así que no se le envía nada: su certificado no es de confianza aquí o es de otro servidor. Revise la dirección en {address} y consulte a quien administra esta red.</translation>
        </message>
        <message>
            <source>The network's proxy lets nothing through to the server. Check the user and password in {proxy}, and ask whoever runs this network.</source>
            <translation>El proxy de la red no deja pasar nada al servidor. Revise el usuario y la contraseña en {proxy} y consulte a quien administra esta red.</translation>
        </message>
        <message>
            <source>The proxy does not answer. Check this computer's network, and the address in {proxy}.</source>
            <translation>El proxy no responde. Revise la red de este equipo y la dirección en {proxy}.</translation>
        </message>
        <message>
            <source>The sign-in was refused, or its time is over. Sign in again under “Set up”.</source>
            <translation>Se rechazó el acceso o ya ha caducado. Inicie sesión de nuevo en «Configurar».</translation>
        </message>
        <message>
            <source>The sign-in was refused, or its time is over. Check ORDERMANAGER_CLIENT_ID and ORDERMANAGER_CLIENT_SECRET.</source>
            <translation>Se rechazó el acceso o ya ha caducado. Revise ORDERMANAGER_CLIENT_ID y ORDERMANAGER_CLIENT_SECRET.</translation>
        </message>
        <message>
            <source>The account is not permitted to read store {store}. Check the stores in {ids}, and that the store is linked to your application.</source>
            <translation>La cuenta no tiene permiso para leer la tienda {store}. Revise las tiendas en {ids} y que la tienda esté vinculada a su aplicación.</translation>
        </message>
        <message>
            <source>A web page came instead of orders: this network asks you to sign in first. Open a browser and sign in; if there is nothing to sign in to, check the address in {address}.</source>
            <translation>Llegó una página web en lugar de pedidos: esta red pide iniciar sesión antes. Abra un navegador e inicie sesión; si no hay dónde hacerlo, revise la dirección en {address}.</translation>
        </message>
        <message>
            <source>The server's answers can't be read. Check the address in {address}; if it is right, tell support.</source>
            <translation>No se pueden leer las respuestas del servidor. Revise la dirección en {address}; si es correcta, avise a soporte.</translation>
        </message>
        <message>
            <source>The connection of store {store} can't be opened, and nothing was sent. Check its address and its sign-in; if they are right, tell support.</source>
            <translation>La conexión de la tienda {store} no se puede abrir y no se envió nada. Revise su dirección y su acceso; si son correctos, avise a soporte.</translation>
        </message>
        <message>
            <source>The server reports an error. If it stays, tell support.</source>
            <translation>El servidor informa de un error. Si continúa, avise a soporte.</translation>
        </message>
        <message>
            <source>The list is not updating. If it stays so, close Order Manager and open it again.</source>
            <translation>La lista no se actualiza. Si sigue así, cierre Order Manager y vuelva a abrirlo.</translation>
        </message>
        <message>
            <source>It is tried again by itself.</source>
            <translation>Se reintenta automáticamente.</translation>
        </message>
        <message>
            <source>The list is from {time}; it is tried again by itself.</source>
            <translation>La lista es de {time}; se reintenta automáticamente.</translation>
        </message>
        <message>
            <source>This computer's clock is {duration} ahead of the server's. Set it right: waiting times are wrong until then.</source>
            <translation>El reloj de este equipo va {duration} por delante del reloj del servidor. Ajústelo: hasta entonces, los tiempos de espera son incorrectos.</translation>
        </message>
        <message>
            <source>This computer's clock is {duration} behind the server's. Set it right: waiting times are wrong until then.</source>
            <translation>El reloj de este equipo va {duration} por detrás del reloj del servidor. Ajústelo: hasta entonces, los tiempos de espera son incorrectos.</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minuto</numerusform>
                <numerusform>%n minutos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hora</numerusform>
                <numerusform>%n horas</numerusform>
            </translation>
        </message>
        <message>
            <source>{variable} is missing.</source>
            <translation>Falta {variable}.</translation>
        </message>
        <message>
            <source>{variable} holds no store ids: write them with commas between.</source>
            <translation>{variable} no contiene ID de tiendas: escríbalos separados por comas.</translation>
        </message>
        <message>
            <source>{variable} must begin with https://, or the account could be read on the way; http:// is for this computer alone.</source>
            <translation>{variable} debe empezar por https://; de lo contrario, la cuenta podría leerse por el camino. http:// es solo para este equipo.</translation>
        </message>
        <message>
            <source>{variable} must not hold a user or a password.</source>
            <translation>{variable} no debe contener usuario ni contraseña.</translation>
        </message>
        <message>
            <source>{variable} must end before any ? or #.</source>
            <translation>{variable} debe terminar antes de cualquier ? o #.</translation>
        </message>
        <message>
            <source>{variable} is no address: it looks like https://server.example.</source>
            <translation>{variable} no es una dirección: debe ser como https://server.example.</translation>
        </message>
        <message>
            <source>Order Manager is open already and comes to the front; a second copy needs a profile of its own (--profile NAME).</source>
            <translation>Order Manager ya está abierto y pasa al frente; una segunda copia necesita un perfil propio (--profile NAME).</translation>
        </message>
        <message>
            <source>No account is connected. Open Order Manager to connect one.</source>
            <translation>No hay ninguna cuenta conectada. Abra Order Manager para conectar una.</translation>
        </message>
        <message>
            <source>The server has no orders of store {store} at this address. Check the address and the stores in “Set up”.</source>
            <translation>El servidor no tiene pedidos de la tienda {store} en esta dirección. Revise la dirección y las tiendas en «Configurar».</translation>
        </message>
        <message>
            <source>The server has no orders of store {store} at this address. Check ORDERMANAGER_API_URL and ORDERMANAGER_STORE_IDS.</source>
            <translation>El servidor no tiene pedidos de la tienda {store} en esta dirección. Revise ORDERMANAGER_API_URL y ORDERMANAGER_STORE_IDS.</translation>
        </message>
        <message>
            <source>{variable}: nobody is signed in.</source>
            <translation>{variable}: nadie ha iniciado sesión.</translation>
        </message>
        <message>
            <source>{variable}: the sign-in has run out.</source>
            <translation>{variable}: el inicio de sesión ha caducado.</translation>
        </message>
        <message>
            <source>{variable} was written by a newer Order Manager. Update this one, or connect again: the file is set aside and not lost.</source>
            <translation>{variable} es de un Order Manager más reciente. Actualice este o conecte de nuevo: el archivo se guarda aparte y no se pierde.</translation>
        </message>
        <message>
            <source>{variable}, the file of your connections, can’t be read. Connect again: the file is set aside and not lost.</source>
            <translation>{variable}, el archivo de sus conexiones, no se puede leer. Conecte de nuevo: el archivo se guarda aparte y no se pierde.</translation>
        </message>
        <message>
            <source>{variable} holds a connection that can’t be read. It is kept there; support can look at it.</source>
            <translation>{variable} contiene una conexión que no se puede leer. Sigue guardada ahí; soporte puede revisarla.</translation>
        </message>
    </context>
    <context>
        <name>Record</name>
        <message>
            <source>A newer Order Manager wrote the record of cancellations on this computer: orders are shown, and none can be cancelled here. Start the newer one; until then call the platform.</source>
            <translation>Un Order Manager más reciente escribió el registro de cancelaciones de este equipo: los pedidos se muestran, pero aquí no se puede cancelar ninguno. Inicie la versión más reciente; hasta entonces, llame a la plataforma.</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Entendido</translation>
        </message>
        <message>
            <source>The record of cancellations was damaged and set aside: earlier attempts are unknown. Check with the platform before you cancel an order again.</source>
            <translation>El registro de cancelaciones estaba dañado y se apartó: se desconocen los intentos anteriores. Consulte con la plataforma antes de volver a cancelar un pedido.</translation>
        </message>
        <message>
            <source>The end of the record of cancellations is gone, or an older copy lies in its place: earlier cancellations may be missing. Check open orders with the platform.</source>
            <translation>Falta el final del registro de cancelaciones, o en su lugar hay una copia más antigua: pueden faltar cancelaciones anteriores. Consulte los pedidos abiertos con la plataforma.</translation>
        </message>
        <message>
            <source>The record of cancellations was changed outside Order Manager: earlier cancellations may be missing or wrong in it. Check open orders with the platform.</source>
            <translation>El registro de cancelaciones se modificó fuera de Order Manager: pueden faltar cancelaciones anteriores o ser incorrectas. Consulte los pedidos abiertos con la plataforma.</translation>
        </message>
        <message>
            <source>Some entries in the record of cancellations can't be read: earlier cancellations may be missing. Check open orders with the platform.</source>
            <translation>Algunas entradas del registro de cancelaciones no se pueden leer: pueden faltar cancelaciones anteriores. Consulte los pedidos abiertos con la plataforma.</translation>
        </message>
    </context>
    <context>
        <name>RecordSheet</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>Guardar como CSV…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Guardar como PDF…</translation>
        </message>
    </context>
    <context>
        <name>RecoverySheet</name>
        <message>
            <source>Keep this recovery code</source>
            <translation>Guarde este código de recuperación</translation>
        </message>
        <message>
            <source>Write it down and lock it away. It is the only way back in if the manager’s PIN is forgotten or the staff file is damaged.</source>
            <translation>Anótelo y guárdelo bajo llave. Es la única vuelta si se olvida el PIN del encargado o si se daña el archivo del personal.</translation>
        </message>
        <message>
            <source>It is shown only now. It works once.</source>
            <translation>Solo se muestra ahora. Sirve una vez.</translation>
        </message>
        <message>
            <source>I have written it down</source>
            <translation>Lo he anotado</translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message>
            <source>Cancel order…</source>
            <translation>Cancelar pedido…</translation>
        </message>
        <message>
            <source>Remove order</source>
            <translation>Eliminar pedido</translation>
        </message>
        <message>
            <source>Only an order that is off can be removed.</source>
            <translation>Solo se puede eliminar un pedido anulado.</translation>
        </message>
        <message>
            <source>Copy order number</source>
            <translation>Copiar número de pedido</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Print ticket…</source>
            <translation>Imprimir comanda…</translation>
        </message>
        <message>
            <source>Its items are not known here.</source>
            <translation>Aquí no se conocen sus artículos.</translation>
        </message>
        <message>
            <source>This order is removed already.</source>
            <translation>Este pedido ya está quitado.</translation>
        </message>
        <message>
            <source>A cancellation is under way: open the details.</source>
            <translation>Hay una cancelación en curso: abra los detalles.</translation>
        </message>
        <message>
            <source>This order is over.</source>
            <translation>Este pedido ha terminado.</translation>
        </message>
    </context>
    <context>
        <name>SaveOrderBlock</name>
        <message>
            <source>This order</source>
            <translation>Este pedido</translation>
        </message>
        <message>
            <source>Pause new orders</source>
            <translation>Pausar pedidos nuevos</translation>
        </message>
        <message>
            <source>+{minutes} min</source>
            <translation>+{minutes} min</translation>
        </message>
        <message>
            <source>{minutes} more minutes for this order</source>
            <translation>{minutes} minutos más para este pedido</translation>
        </message>
        <message>
            <source>Save the order instead?</source>
            <translation>¿Salvar el pedido en su lugar?</translation>
        </message>
        <message>
            <source>Hides the ways</source>
            <translation>Oculta las opciones</translation>
        </message>
        <message>
            <source>Shows the ways</source>
            <translation>Muestra las opciones</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Order number, customer, item</source>
            <translation>Número, cliente, artículo</translation>
        </message>
        <message>
            <source>Search orders</source>
            <translation>Buscar pedidos</translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <source>Changed</source>
            <translation>Cambiado</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Restablecer</translation>
        </message>
        <message>
            <source>Back to the default: {value}</source>
            <translation>Volver al valor habitual: {value}</translation>
        </message>
        <message>
            <source>Reset {setting} to {value}</source>
            <translation>Restablecer {setting} a {value}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Set up the connection</source>
            <translation>Configurar la conexión</translation>
        </message>
        <message>
            <source>Connect an account, change its stores, or practise.</source>
            <translation>Conectar una cuenta, cambiar sus tiendas o practicar.</translation>
        </message>
        <message>
            <source>sign in, log in, account, store, assistant</source>
            <translation>iniciar sesión, acceso, cuenta, tienda, asistente</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Cerrar sesión</translation>
        </message>
        <message>
            <source>Forget what an account signs in with on this computer.</source>
            <translation>Olvidar en este equipo los datos de acceso de una cuenta.</translation>
        </message>
        <message>
            <source>log out, remove account, password</source>
            <translation>salir, quitar cuenta, contraseña</translation>
        </message>
        <message>
            <source>Address of the support chat</source>
            <translation>Dirección del chat de soporte</translation>
        </message>
        <message>
            <source>Begins with https://. Empty leaves the chat out.</source>
            <translation>Empieza por https://. Vacía, no se ofrece el chat.</translation>
        </message>
        <message>
            <source>help, support</source>
            <translation>ayuda, soporte</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>Dirección del servidor</translation>
        </message>
        <message>
            <source>Filled in by the assistant for new connections.</source>
            <translation>El asistente la propone para conexiones nuevas.</translation>
        </message>
        <message>
            <source>API, server</source>
            <translation>API, servidor</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>Id. de cliente</translation>
        </message>
        <message>
            <source>API, application</source>
            <translation>API, aplicación</translation>
        </message>
        <message>
            <source>Address of the sign-in page</source>
            <translation>Dirección de la página de acceso</translation>
        </message>
        <message>
            <source>With it, the assistant offers to sign in by the browser.</source>
            <translation>Con ella, el asistente ofrece iniciar sesión en el navegador.</translation>
        </message>
        <message>
            <source>OAuth, login, browser</source>
            <translation>OAuth, acceso, navegador</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>One field holds something that can’t be used. Close again to leave it.</source>
            <translation>Un campo contiene algo que no sirve. Cierre otra vez para dejarlo.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>What you change holds at once.</source>
            <translation>Lo que cambie vale al momento.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Sección</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>No setting fits. Try another word.</source>
            <translation>Ningún ajuste coincide. Pruebe con otra palabra.</translation>
        </message>
        <message>
            <source>Only a manager may change these.</source>
            <translation>Solo un encargado puede cambiarlos.</translation>
        </message>
    </context>
    <context>
        <name>Setup</name>
        <message>
            <source>It must begin with https://, or the account could be read on the way.</source>
            <translation>Debe empezar por https://; de lo contrario, la cuenta podría leerse por el camino.</translation>
        </message>
        <message>
            <source>Leave out the user and the password.</source>
            <translation>Omita el usuario y la contraseña.</translation>
        </message>
        <message>
            <source>Leave out everything from ? or # on.</source>
            <translation>Omita todo a partir de ? o #.</translation>
        </message>
        <message>
            <source>This is no address. It looks like https://server.example.</source>
            <translation>Esto no es una dirección. Tiene la forma https://server.example.</translation>
        </message>
        <message>
            <source>You stay signed in until {date}; then sign in again.</source>
            <translation>La sesión dura hasta el {date}; después, inicie sesión de nuevo.</translation>
        </message>
        <message>
            <source>You are signed in until {date}. Sign in again before that.</source>
            <translation>La sesión dura hasta el {date}. Inicie sesión de nuevo antes.</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Configurar</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message>
            <source>The environment variables of this computer name an account, and they win: what you set up here is used once they are gone.</source>
            <translation>Las variables de entorno de este equipo indican una cuenta y tienen prioridad: lo que configure aquí se usará cuando ya no estén.</translation>
        </message>
        <message>
            <source>Some saved connections can’t be read. They are kept in the file connections.json, which support can look at; you can go on.</source>
            <translation>Algunas conexiones guardadas no se pueden leer. Siguen en el archivo connections.json, que soporte puede revisar; puede continuar.</translation>
        </message>
        <message>
            <source>The connection could not be saved: the disk may be full or locked. Make room, then try again.</source>
            <translation>No se pudo guardar la conexión: el disco puede estar lleno o bloqueado. Libere espacio e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The browser could not be opened. Copy the address, and open it in a browser on this computer.</source>
            <translation>No se pudo abrir el navegador. Copie la dirección y ábrala en un navegador de este equipo.</translation>
        </message>
        <message>
            <source>You are signed out, but the system’s keyring did not answer. Delete the entry “Order Manager” there yourself.</source>
            <translation>Ha cerrado la sesión, pero el llavero del sistema no respondió. Borre usted allí la entrada «Order Manager».</translation>
        </message>
        <message numerus="yes">
            <source>{store}: %n order(s) of the last 24 hours</source>
            <translation>
                <numerusform>{store}: %n pedido de las últimas 24 horas</numerusform>
                <numerusform>{store}: %n pedidos de las últimas 24 horas</numerusform>
            </translation>
        </message>
        <message>
            <source>Thank you</source>
            <translation>Gracias</translation>
        </message>
        <message>
            <source>You can close this page. Order Manager goes on by itself.</source>
            <translation>Puede cerrar esta página. Order Manager continúa por sí solo.</translation>
        </message>
        <message>
            <source>Not signed in</source>
            <translation>No ha iniciado sesión</translation>
        </message>
        <message>
            <source>You can close this page and try again in Order Manager.</source>
            <translation>Puede cerrar esta página e intentarlo de nuevo en Order Manager.</translation>
        </message>
        <message>
            <source>This page belongs to another sign-in</source>
            <translation>Esta página pertenece a otro inicio de sesión</translation>
        </message>
        <message>
            <source>Close it, and use the page that was opened last.</source>
            <translation>Ciérrela y use la página que se abrió en último lugar.</translation>
        </message>
        <message>
            <source>The server does not answer. Check that this computer is online and that the server’s address is right, then try again.</source>
            <translation>El servidor no responde. Compruebe que este equipo tiene conexión y que la dirección del servidor es correcta, e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The network’s proxy lets nothing through. Ask whoever runs this network, then try again.</source>
            <translation>El proxy de la red no deja pasar nada. Pregunte a quien administra esta red e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The server can’t prove who it is, so nothing was sent. Check the server’s address and this computer’s date, then try again.</source>
            <translation>El servidor no puede demostrar quién es, así que no se envió nada. Revise la dirección del servidor y la fecha de este equipo, e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The sign-in was refused. Check the client id and the secret: copy both again, without a space before or after.</source>
            <translation>Se rechazó el acceso. Revise el id. de cliente y el secreto: cópielos de nuevo, sin espacios antes ni después.</translation>
        </message>
        <message>
            <source>There is no order server at this address, or this network wants a sign-in of its own. Check the address; open a browser and see whether the network asks for something.</source>
            <translation>En esta dirección no hay ningún servidor de pedidos, o esta red pide su propio acceso. Revise la dirección; abra un navegador y mire si la red pide algo.</translation>
        </message>
        <message>
            <source>Too many tries within a minute. Wait for a minute, then try again.</source>
            <translation>Demasiados intentos en un minuto. Espere un minuto e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The server has a problem. Try again in some minutes; if it stays so, tell support.</source>
            <translation>El servidor tiene un problema. Inténtelo dentro de unos minutos; si continúa, avise a soporte.</translation>
        </message>
        <message>
            <source>You said no on the page in the browser. Nothing was sent; you can try again.</source>
            <translation>Dijo que no en la página del navegador. No se envió nada; puede intentarlo de nuevo.</translation>
        </message>
        <message>
            <source>The page in the browser reported an error. Try again; if it stays so, tell your account manager.</source>
            <translation>La página del navegador informó de un error. Inténtelo de nuevo; si continúa, avise a su gestor de cuenta.</translation>
        </message>
        <message>
            <source>Nobody signed in, so the wait was ended. Try again when you are ready.</source>
            <translation>Nadie inició sesión y la espera terminó. Inténtelo de nuevo cuando quiera.</translation>
        </message>
        <message>
            <source>This computer does not let Order Manager wait for the browser. A security program may be in the way; use the client id and secret instead.</source>
            <translation>Este equipo no deja que Order Manager espere al navegador. Puede que lo impida un programa de seguridad; use el id. de cliente y el secreto.</translation>
        </message>
        <message>
            <source>{store}: not linked to your account. Check its id, or ask your account manager to link it.</source>
            <translation>{store}: no está vinculada a su cuenta. Revise su id. o pida a su gestor de cuenta que la vincule.</translation>
        </message>
        <message>
            <source>{store}: asked too often. Wait for a minute, then check again.</source>
            <translation>{store}: demasiadas consultas. Espere un minuto y compruebe de nuevo.</translation>
        </message>
        <message>
            <source>{store}: the orders could not be read. Check again.</source>
            <translation>{store}: no se pudieron leer los pedidos. Compruebe de nuevo.</translation>
        </message>
        <message>
            <source>What the account signs in with is kept in this computer’s keyring, locked.</source>
            <translation>Los datos de acceso quedan guardados bajo llave en el llavero de este equipo.</translation>
        </message>
        <message>
            <source>This computer has no safe place for secrets (no keyring), so the sign-in is kept until you close Order Manager. After that, sign in again.</source>
            <translation>Este equipo no tiene un lugar seguro para secretos (ningún llavero), así que el acceso se conserva hasta que cierre Order Manager. Después, inicie sesión de nuevo.</translation>
        </message>
        <message>
            <source>The sign-in is too long for this computer’s keyring, so it is kept until you close Order Manager. After that, sign in again.</source>
            <translation>El acceso es demasiado largo para el llavero de este equipo, así que se conserva hasta que cierre Order Manager. Después, inicie sesión de nuevo.</translation>
        </message>
    </context>
    <context>
        <name>SetupDialog</name>
        <message>
            <source>Step {number} of {count}</source>
            <translation>Paso {number} de {count}</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
    </context>
    <context>
        <name>SetupPage</name>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
    </context>
    <context>
        <name>ShelfPage</name>
        <message>
            <source>Orders</source>
            <translation>Pedidos</translation>
        </message>
    </context>
    <context>
        <name>ShelfTabs</name>
        <message>
            <source>urgent</source>
            <translation>urgente</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Pedidos activos</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Por atender</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Programados</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsSheet</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>Everything works without a mouse.</source>
            <translation>Todo funciona sin ratón.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>How do you sign in?</source>
            <translation>¿Cómo inicia sesión?</translation>
        </message>
        <message>
            <source>In your browser, or with what your account manager gave you.</source>
            <translation>En su navegador o con lo que le dio su gestor de cuenta.</translation>
        </message>
        <message>
            <source>Your account manager gave you these three. Copy and paste them.</source>
            <translation>Su gestor de cuenta le dio estos tres datos. Cópielos y péguelos.</translation>
        </message>
        <message>
            <source>Test the connection</source>
            <translation>Probar la conexión</translation>
        </message>
        <message>
            <source>Enter the client secret first</source>
            <translation>Escriba primero el secreto de cliente</translation>
        </message>
        <message>
            <source>Sign in with the browser</source>
            <translation>Iniciar sesión con el navegador</translation>
        </message>
        <message>
            <source>Or with an id and a secret:</source>
            <translation>O con un id. y un secreto:</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>Dirección del servidor</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>Id. de cliente</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Sin cambios</translation>
        </message>
        <message>
            <source>Client secret</source>
            <translation>Secreto de cliente</translation>
        </message>
        <message>
            <source>Enter the address of the server first</source>
            <translation>Escriba primero la dirección del servidor</translation>
        </message>
        <message>
            <source>Enter the client id first</source>
            <translation>Escriba primero el id. de cliente</translation>
        </message>
    </context>
    <context>
        <name>SignOutDialog</name>
        <message>
            <source>Sign out?</source>
            <translation>¿Cerrar la sesión?</translation>
        </message>
        <message>
            <source>No orders are shown until somebody signs in again.</source>
            <translation>No se muestran pedidos hasta que alguien inicie sesión de nuevo.</translation>
        </message>
        <message>
            <source>Nobody is signed in.</source>
            <translation>Nadie ha iniciado sesión.</translation>
        </message>
        <message>
            <source>Sign out {stores}</source>
            <translation>Cerrar la sesión de {stores}</translation>
        </message>
        <message>
            <source>The sign-in is deleted; the address and the stores stay.</source>
            <translation>Se borra el acceso; la dirección y las tiendas se conservan.</translation>
        </message>
        <message>
            <source>Sign out {stores} and remove it</source>
            <translation>Cerrar la sesión de {stores} y quitarla</translation>
        </message>
        <message>
            <source>The connection is deleted too. The record of cancellations stays.</source>
            <translation>También se borra la conexión. El registro de cancelaciones se conserva.</translation>
        </message>
        <message>
            <source>Stay signed in</source>
            <translation>Mantener la sesión</translation>
        </message>
    </context>
    <context>
        <name>StaffButton</name>
        <message>
            <source>Locked</source>
            <translation>Bloqueado</translation>
        </message>
        <message>
            <source>The staff file can’t be trusted</source>
            <translation>El archivo del personal no es fiable</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Identificarse</translation>
        </message>
        <message>
            <source>Nobody is at the counter</source>
            <translation>No hay nadie en el mostrador</translation>
        </message>
        <message>
            <source>Sign off</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Staff and PINs…</source>
            <translation>Personal y PIN…</translation>
        </message>
    </context>
    <context>
        <name>StaffSheet</name>
        <message>
            <source>Staff and PINs</source>
            <translation>Personal y PIN</translation>
        </message>
        <message>
            <source>Who may do what on this computer.</source>
            <translation>Quién puede hacer qué en este equipo.</translation>
        </message>
        <message>
            <source>Add somebody…</source>
            <translation>Añadir a alguien…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Change the role…</source>
            <translation>Cambiar la función…</translation>
        </message>
        <message>
            <source>Change the PIN…</source>
            <translation>Cambiar el PIN…</translation>
        </message>
        <message>
            <source>Take away the PIN…</source>
            <translation>Retirar el PIN…</translation>
        </message>
    </context>
    <context>
        <name>StoreSwitch</name>
        <message>
            <source>Store shown: {store}</source>
            <extracomment>Read aloud: the button that chooses which store is shown, and the one that is.</extracomment>
            <translation>Tienda mostrada: {store}</translation>
        </message>
        <message>
            <source>About the stores…</source>
            <translation>Sobre las tiendas…</translation>
        </message>
    </context>
    <context>
        <name>StoresPage</name>
        <message>
            <source>Which stores?</source>
            <translation>¿Qué tiendas?</translation>
        </message>
        <message>
            <source>Your account manager gave you the id of each store.</source>
            <translation>Su gestor de cuenta le dio el id. de cada tienda.</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Comprobando…</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Check the stores</source>
            <translation>Comprobar las tiendas</translation>
        </message>
        <message>
            <source>Wait for the stores</source>
            <translation>Espere a las tiendas</translation>
        </message>
        <message>
            <source>Enter a store id first</source>
            <translation>Escriba primero el id. de una tienda</translation>
        </message>
        <message>
            <source>Store ids, with commas between</source>
            <translation>Id. de las tiendas, separados por comas</translation>
        </message>
        <message>
            <source>An id holds letters without accents, digits and signs, at most 255.</source>
            <translation>Un id. contiene letras sin acentos, cifras y signos, como máximo 255.</translation>
        </message>
    </context>
    <context>
        <name>StoresSheet</name>
        <message>
            <source>Stores</source>
            <translation>Tiendas</translation>
        </message>
        <message>
            <source>Each store is read by itself; one in trouble holds up no other.</source>
            <translation>Cada tienda se lee por separado; una con problemas no detiene a las demás.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>SupportDialog</name>
        <message>
            <source>Contact support</source>
            <translation>Contactar con soporte</translation>
        </message>
        <message>
            <source>Scan to text from your phone</source>
            <translation>Escanee para enviar el mensaje desde su teléfono</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copiar detalles</translation>
        </message>
        <message>
            <source>Record a call…</source>
            <translation>Registrar una llamada…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copiado</translation>
        </message>
    </context>
    <context>
        <name>SupportMenuDialog</name>
        <message>
            <source>Hello, I need help with Order Manager.</source>
            <translation>Hola, necesito ayuda con Order Manager.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copiado</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Soporte</translation>
        </message>
        <message>
            <source>Write to us, or call a platform about its order.</source>
            <translation>Escríbanos o llame a la plataforma por su pedido.</translation>
        </message>
        <message>
            <source>Call a platform</source>
            <translation>Llamar a una plataforma</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>SystemSigns</name>
        <message>
            <source>Open Order Manager</source>
            <translation>Abrir Order Manager</translation>
        </message>
        <message>
            <source>Silence what sounds now</source>
            <translation>Silenciar lo que suena ahora</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
    </context>
    <context>
        <name>TextEditor</name>
        <message>
            <source>This can’t be used. What was set before stays set.</source>
            <translation>Esto no sirve. Sigue valiendo lo que había antes.</translation>
        </message>
    </context>
    <context>
        <name>VerdictPage</name>
        <message>
            <source>Signing in…</source>
            <translation>Iniciando sesión…</translation>
        </message>
        <message>
            <source>Not signed in</source>
            <translation>No ha iniciado sesión</translation>
        </message>
        <message>
            <source>You are signed in</source>
            <translation>Ha iniciado sesión</translation>
        </message>
        <message>
            <source>What your account allows:</source>
            <translation>Lo que permite su cuenta:</translation>
        </message>
        <message>
            <source>Wait for the sign-in</source>
            <translation>Espere al inicio de sesión</translation>
        </message>
        <message>
            <source>Go back and sign in first</source>
            <translation>Vuelva atrás e inicie sesión primero</translation>
        </message>
        <message>
            <source>The account may not see orders</source>
            <translation>La cuenta no puede ver pedidos</translation>
        </message>
        <message>
            <source>Copy the address of the page</source>
            <translation>Copiar la dirección de la página</translation>
        </message>
        <message>
            <source>Sign in on the page that opened in your browser, then come back here.</source>
            <translation>Inicie sesión en la página que se abrió en su navegador y vuelva aquí.</translation>
        </message>
        <message>
            <source>This takes a few seconds.</source>
            <translation>Tarda unos segundos.</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Sesión iniciada</translation>
        </message>
        <message>
            <source>Pause a store</source>
            <translation>Pausar una tienda</translation>
        </message>
        <message>
            <source>Pause a store: not allowed. Everything else works without it.</source>
            <translation>Pausar una tienda: no permitido. Todo lo demás funciona sin ello.</translation>
        </message>
        <message>
            <source>Change the preparation time</source>
            <translation>Cambiar el tiempo de preparación</translation>
        </message>
        <message>
            <source>Change the preparation time: not allowed. All else works without it.</source>
            <translation>Cambiar el tiempo de preparación: no permitido. Todo lo demás funciona sin ello.</translation>
        </message>
        <message>
            <source>See and cancel orders</source>
            <translation>Ver y cancelar pedidos</translation>
        </message>
        <message>
            <source>See and cancel orders: not allowed. Ask your account manager for the permission {scope}, then try again.</source>
            <translation>Ver y cancelar pedidos: no permitido. Pida a su gestor de cuenta el permiso {scope} e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copiado</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Welcome to Order Manager</source>
            <translation>Bienvenido a Order Manager</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>¿Qué quiere hacer?</translation>
        </message>
        <message>
            <source>All live delivery orders in one list. This takes about two minutes.</source>
            <translation>Todos los pedidos a domicilio en una lista. Se tarda unos dos minutos.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Connect another account</source>
            <translation>Conectar otra cuenta</translation>
        </message>
        <message>
            <source>Connect your account</source>
            <translation>Conectar su cuenta</translation>
        </message>
        <message>
            <source>You need what your account manager gave you, or your sign-in.</source>
            <translation>Necesita lo que le dio su gestor de cuenta o sus datos de acceso.</translation>
        </message>
        <message>
            <source>Practise first</source>
            <translation>Practicar primero</translation>
        </message>
        <message>
            <source>A restaurant that is not real: nothing you do there reaches anybody.</source>
            <translation>Un restaurante que no es real: nada de lo que haga allí llega a nadie.</translation>
        </message>
    </context>
    <context>
        <name>_SettingsSearch</name>
        <message>
            <source>Search settings</source>
            <translation>Buscar ajustes</translation>
        </message>
    </context>
    <context>
        <name>alerts</name>
        <message>
            <source>Stop cooking order {number} ({platform})</source>
            <translation>Deje de cocinar el pedido {number} ({platform})</translation>
        </message>
        <message>
            <source>Stop: {items}.</source>
            <translation>Pare: {items}.</translation>
        </message>
        <message>
            <source>Order {number} ({platform}) needs attention</source>
            <translation>El pedido {number} ({platform}) requiere atención</translation>
        </message>
        <message>
            <source>New order {number} from {platform}</source>
            <translation>Pedido nuevo {number} de {platform}</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) cancelled: stop cooking</source>
            <translation>
                <numerusform>%n pedido cancelado: deje de cocinar</numerusform>
                <numerusform>%n pedidos cancelados: deje de cocinar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancellation(s) failed</source>
            <translation>
                <numerusform>Falló %n cancelación</numerusform>
                <numerusform>Fallaron %n cancelaciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) need attention</source>
            <translation>
                <numerusform>%n pedido requiere atención</numerusform>
                <numerusform>%n pedidos requieren atención</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new order(s)</source>
            <translation>
                <numerusform>%n pedido nuevo</numerusform>
                <numerusform>%n pedidos nuevos</numerusform>
            </translation>
        </message>
        <message>
            <source>Order Manager: nothing new</source>
            <translation>Order Manager: nada nuevo</translation>
        </message>
        <message numerus="yes">
            <source>Order Manager: %n alert(s) not seen</source>
            <translation>
                <numerusform>Order Manager: %n aviso sin ver</numerusform>
                <numerusform>Order Manager: %n avisos sin ver</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop cooking: somebody cancelled an order</source>
            <translation>Deje de cocinar: alguien canceló un pedido</translation>
        </message>
        <message>
            <source>A cancellation failed</source>
            <translation>Falló una cancelación</translation>
        </message>
        <message>
            <source>Something needs attention</source>
            <translation>Algo requiere atención</translation>
        </message>
        <message>
            <source>A new order</source>
            <translation>Un pedido nuevo</translation>
        </message>
        <message>
            <source>This computer is muted: alerts can’t be heard. Turn the sound up.</source>
            <translation>Este equipo está en silencio: los avisos no se oyen. Suba el volumen.</translation>
        </message>
        <message>
            <source>The alarm was not tested in this shift. Can you hear it?</source>
            <translation>La alarma no se ha probado en este turno. ¿Se oye?</translation>
        </message>
        <message>
            <source>This computer can’t play the sounds of alerts. They are shown, but watch the screen.</source>
            <translation>Este equipo no puede reproducir los sonidos de los avisos. Se muestran, pero vigile la pantalla.</translation>
        </message>
        <message>
            <source>Test the alarm</source>
            <translation>Probar la alarma</translation>
        </message>
        <message>
            <source>Show order</source>
            <translation>Ver pedido</translation>
        </message>
    </context>
    <context>
        <name>aloud</name>
        <message>
            <source>Order {number}: {status}</source>
            <extracomment>{status} is a sentence of its own: “Requested, waiting for DoorDash; not cancelled yet”.</extracomment>
            <translation>Pedido {number}: {status}</translation>
        </message>
        <message>
            <source>Reading the orders again</source>
            <translation>Leyendo los pedidos de nuevo</translation>
        </message>
        <message>
            <source>The platform wants a pause: the orders are read again as soon as it allows.</source>
            <translation>La plataforma pide una pausa: los pedidos se volverán a leer en cuanto lo permita.</translation>
        </message>
    </context>
    <context>
        <name>before_cancelling</name>
        <message>
            <source>The reason “{reason}” takes your store offline for 12 hours.</source>
            <translation>El motivo «{reason}» deja su tienda fuera de línea durante 12 horas.</translation>
        </message>
        <message>
            <source>The reason “{reason}” takes your store offline for 15 minutes.</source>
            <translation>El motivo «{reason}» deja su tienda fuera de línea durante 15 minutos.</translation>
        </message>
        <message>
            <source>{platform} can’t be asked from here for this order. Support can help.</source>
            <translation>Este pedido no se puede cancelar en {platform} desde aquí. Soporte puede ayudarle.</translation>
        </message>
        <message>
            <source>Asks {platform} to cancel; possible until the food is picked up.</source>
            <translation>Pide a {platform} que cancele; es posible hasta que se recoja la comida.</translation>
        </message>
        <message>
            <source>{platform} cancels by phone or in its portal.</source>
            <translation>{platform} cancela por teléfono o en su portal.</translation>
        </message>
        <message>
            <source>{platform} cancels by phone.</source>
            <translation>{platform} cancela por teléfono.</translation>
        </message>
        <message>
            <source>{platform} can’t be asked from here. Use its own tablet or site.</source>
            <translation>{platform} no se gestiona desde aquí. Use su propia tableta o sitio web.</translation>
        </message>
        <message>
            <source>Its record is unreadable here. Open it on {platform}.</source>
            <translation>Sus datos no se pueden leer aquí. Ábralo en {platform}.</translation>
        </message>
        <message>
            <source>Can’t cancel it from here until {platform} shows the order again.</source>
            <translation>No se puede cancelar desde aquí hasta que {platform} vuelva a mostrar el pedido.</translation>
        </message>
        <message>
            <source>Can’t cancel it from here: its state “{state}” is unknown.</source>
            <translation>No se puede cancelar desde aquí: su estado «{state}» es desconocido.</translation>
        </message>
        <message>
            <source>Too late to cancel: the order was picked up.</source>
            <translation>Demasiado tarde para cancelar: el pedido ya se recogió.</translation>
        </message>
        <message>
            <source>Too late to cancel: the order is complete.</source>
            <translation>Demasiado tarde para cancelar: el pedido está completado.</translation>
        </message>
        <message>
            <source>The order is off; nothing is left to cancel.</source>
            <translation>El pedido está anulado; no queda nada que cancelar.</translation>
        </message>
    </context>
    <context>
        <name>calls</name>
        <message>
            <source>Cancelled by phone: {name}, {time}.</source>
            <translation>Cancelado por teléfono: {name}, {time}.</translation>
        </message>
        <message>
            <source>Cancelled by phone: {name}, {time}, case {case}.</source>
            <translation>Cancelado por teléfono: {name}, {time}, caso {case}.</translation>
        </message>
        <message>
            <source>{platform} does not show it yet.</source>
            <translation>{platform} aún no lo muestra.</translation>
        </message>
        <message>
            <source>{platform} never showed it; the record was closed.</source>
            <translation>{platform} nunca lo mostró; el registro se cerró.</translation>
        </message>
        <message>
            <source>{platform} shows it too.</source>
            <translation>{platform} también lo muestra.</translation>
        </message>
        <message>
            <source>Order {number}: cancelled by phone – not confirmed. {platform} may still show it.</source>
            <translation>Pedido {number}: cancelado por teléfono – sin confirmar. {platform} aún puede mostrarlo.</translation>
        </message>
        <message>
            <source>The call about order {number} was not written down: this computer can't write its record. Free some disk space and try again.</source>
            <translation>La llamada sobre el pedido {number} no se anotó: este equipo no puede guardar su registro. Libere espacio en el disco e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Close this record</source>
            <translation>Cerrar este registro</translation>
        </message>
        <message>
            <source>Keep it open</source>
            <translation>Mantenerlo abierto</translation>
        </message>
        <message>
            <source>Close the record of order {number}?</source>
            <translation>¿Cerrar el registro del pedido {number}?</translation>
        </message>
        <message>
            <source>{platform} does not show this order as cancelled. Close the record only if you know that the matter is settled: it then no longer needs attention. It is kept.</source>
            <translation>{platform} no muestra este pedido como cancelado. Cierre el registro solo si sabe que el asunto está resuelto: ya no requerirá atención. El registro se conserva.</translation>
        </message>
        <message>
            <source>Closed by {name}: {note}</source>
            <translation>Cerrado por {name}: {note}</translation>
        </message>
        <message>
            <source>The call took {length}.</source>
            <translation>La llamada duró {length}.</translation>
        </message>
    </context>
    <context>
        <name>cancelling</name>
        <message>
            <source>Customer asked to cancel</source>
            <translation>El cliente pidió cancelar</translation>
        </message>
        <message>
            <source>Item is out of stock</source>
            <translation>Artículo agotado</translation>
        </message>
        <message>
            <source>All items are out of stock</source>
            <translation>Todos los artículos agotados</translation>
        </message>
        <message>
            <source>Duplicate order</source>
            <translation>Pedido duplicado</translation>
        </message>
        <message>
            <source>Kitchen is closed</source>
            <translation>Cocina cerrada</translation>
        </message>
        <message>
            <source>Too busy to prepare it</source>
            <translation>Demasiado trabajo para prepararlo</translation>
        </message>
        <message>
            <source>Not enough staff</source>
            <translation>Falta de personal</translation>
        </message>
        <message>
            <source>Can’t do what the customer asked</source>
            <translation>No se puede hacer lo que pidió el cliente</translation>
        </message>
        <message>
            <source>Problem in the restaurant</source>
            <translation>Problema en el restaurante</translation>
        </message>
        <message>
            <source>No courier came</source>
            <translation>No vino ningún repartidor</translation>
        </message>
        <message>
            <source>Delivery is too late</source>
            <translation>La entrega llega demasiado tarde</translation>
        </message>
        <message>
            <source>Can’t deliver to the address</source>
            <translation>No se puede entregar en la dirección</translation>
        </message>
        <message>
            <source>Suspected fraud</source>
            <translation>Sospecha de fraude</translation>
        </message>
        <message>
            <source>Other reason</source>
            <translation>Otro motivo</translation>
        </message>
        <message>
            <source>With this reason {platform} takes your store offline for 12 hours.</source>
            <translation>Con este motivo, {platform} deja su tienda fuera de línea durante 12 horas.</translation>
        </message>
        <message>
            <source>With this reason {platform} takes your store offline for 15 minutes.</source>
            <translation>Con este motivo, {platform} deja su tienda fuera de línea durante 15 minutos.</translation>
        </message>
        <message>
            <source>{platform} can’t be reached. Trying again; nothing has been sent yet.</source>
            <translation>No se puede contactar con {platform}. Se está reintentando; aún no se ha enviado nada.</translation>
        </message>
        <message>
            <source>The sign-in was refused. Renewing it; the order is not cancelled yet.</source>
            <translation>Se rechazó el acceso. Se está renovando; el pedido aún no está cancelado.</translation>
        </message>
        <message>
            <source>{platform} takes no more requests right now. Trying again soon.</source>
            <translation>{platform} no acepta más solicitudes ahora. Se reintentará pronto.</translation>
        </message>
        <message>
            <source>Nothing was sent: the food had already left.</source>
            <translation>No se envió nada: la comida ya había salido.</translation>
        </message>
        <message>
            <source>Nothing was sent: {platform} now shows another order than the one you confirmed.</source>
            <translation>No se envió nada: {platform} muestra ahora un pedido distinto del que usted confirmó.</translation>
        </message>
        <message>
            <source>Nothing was sent: the order changed after you confirmed. Check it, then cancel again.</source>
            <translation>No se envió nada: el pedido cambió después de su confirmación. Revíselo y vuelva a cancelarlo.</translation>
        </message>
        <message>
            <source>Nothing was sent: {platform} shows the order in a state that allows no cancellation.</source>
            <translation>No se envió nada: {platform} muestra el pedido en un estado que no permite cancelarlo.</translation>
        </message>
        <message>
            <source>Nothing was sent: {platform} could not be reached.</source>
            <translation>No se envió nada: no se pudo contactar con {platform}.</translation>
        </message>
        <message>
            <source>The order was not cancelled: the sign-in was refused.</source>
            <translation>El pedido no se canceló: se rechazó el acceso.</translation>
        </message>
        <message>
            <source>The order was not cancelled: this account is not permitted to do it. Call {platform}.</source>
            <translation>El pedido no se canceló: esta cuenta no tiene permiso para hacerlo. Llame a {platform}.</translation>
        </message>
        <message>
            <source>The order was not cancelled: the request was not accepted as it stands.</source>
            <translation>El pedido no se canceló: la solicitud no se aceptó tal como está.</translation>
        </message>
        <message>
            <source>The order was not cancelled: too many requests just now. Confirm again.</source>
            <translation>El pedido no se canceló: hay demasiadas solicitudes en este momento. Confirme de nuevo.</translation>
        </message>
        <message>
            <source>Nothing was sent: your confirmation grew too old. Confirm again.</source>
            <translation>No se envió nada: su confirmación había caducado. Confirme de nuevo.</translation>
        </message>
        <message>
            <source>You chose not to send it.</source>
            <translation>Usted decidió no enviarla.</translation>
        </message>
        <message>
            <source>Nothing was sent: this computer can’t write its record.</source>
            <translation>No se envió nada: este equipo no puede guardar su registro.</translation>
        </message>
        <message>
            <source>Nothing was sent: something went wrong inside Order Manager. Try again.</source>
            <translation>No se envió nada: algo falló dentro de Order Manager. Inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Nothing was sent: the app closed before sending.</source>
            <translation>No se envió nada: la aplicación se cerró antes.</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>Aún sin enviar</translation>
        </message>
        <message>
            <source>Checking order…</source>
            <translation>Comprobando pedido…</translation>
        </message>
        <message>
            <source>Sending to {platform}…</source>
            <translation>Enviando a {platform}…</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Cancelando…</translation>
        </message>
        <message>
            <source>Not confirmed</source>
            <translation>Sin confirmar</translation>
        </message>
        <message>
            <source>{platform} confirmed</source>
            <translation>{platform} confirmó</translation>
        </message>
        <message>
            <source>Not cancelled</source>
            <translation>No cancelado</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>No enviada</translation>
        </message>
        <message>
            <source>The request is on its way. Not cancelled yet.</source>
            <translation>La solicitud está en camino. Aún no está cancelado.</translation>
        </message>
        <message>
            <source>{platform} takes no more requests right now. Sends at {time}.</source>
            <translation>{platform} no acepta más solicitudes ahora. Se enviará a las {time}.</translation>
        </message>
        <message>
            <source>Making sure it is still the same order. Nothing is sent yet.</source>
            <translation>Comprobando que sigue siendo el mismo pedido. Aún no se ha enviado nada.</translation>
        </message>
        <message>
            <source>Sent {time}. Waiting for {platform} to confirm; not cancelled yet. You can close this window.</source>
            <translation>Enviado a las {time}. En espera de que {platform} confirme; aún no está cancelado. Puede cerrar esta ventana.</translation>
        </message>
        <message>
            <source>{platform} did not take the request of {time}. Checking what became of the order; do not treat it as cancelled.</source>
            <translation>{platform} no aceptó la solicitud de las {time}. Se está comprobando qué pasó con el pedido; no lo dé por cancelado.</translation>
        </message>
        <message>
            <source>Sent {time}, but no clear answer came back from {platform}. Checking; do not treat it as cancelled.</source>
            <translation>Enviado a las {time}, pero {platform} no dio una respuesta clara. Se está comprobando; no lo dé por cancelado.</translation>
        </message>
        <message>
            <source>{platform} reports a failed cancellation; the order is still active.</source>
            <translation>{platform} informa de que la cancelación falló; el pedido sigue activo.</translation>
        </message>
        <message>
            <source>Rejected: the order is off. Confirmed at {time}.</source>
            <translation>Rechazado: el pedido está anulado. Confirmado a las {time}.</translation>
        </message>
        <message>
            <source>Cancelled by the restaurant. Confirmed at {time}.</source>
            <translation>Cancelado por el restaurante. Confirmado a las {time}.</translation>
        </message>
        <message>
            <source>Cancelled by {platform} or the customer. Confirmed at {time}.</source>
            <translation>Cancelado por {platform} o por el cliente. Confirmado a las {time}.</translation>
        </message>
        <message>
            <source>Cancelled. Confirmed at {time}.</source>
            <translation>Cancelado. Confirmado a las {time}.</translation>
        </message>
        <message>
            <source>{platform} now shows the order as live again: call them.</source>
            <translation>{platform} vuelve a mostrar el pedido como activo: llame por teléfono.</translation>
        </message>
        <message>
            <source>{platform} did not cancel the order; it is still active.</source>
            <translation>{platform} no canceló el pedido; sigue activo.</translation>
        </message>
        <message>
            <source>The order was completed before {platform} acted on it. Ask them what can still be done.</source>
            <translation>El pedido se completó antes de que {platform} actuara. Pregúntele qué se puede hacer todavía.</translation>
        </message>
        <message>
            <source>The order was picked up before {platform} acted on it. Ask them what can still be done.</source>
            <translation>El pedido se recogió antes de que {platform} actuara. Pregúntele qué se puede hacer todavía.</translation>
        </message>
        <message>
            <source>Nothing was sent.</source>
            <translation>No se envió nada.</translation>
        </message>
        <message>
            <source>Nothing was sent: the order had already been rejected.</source>
            <translation>No se envió nada: el pedido ya se había rechazado.</translation>
        </message>
        <message>
            <source>Nothing was sent: {platform} or the customer had already cancelled the order.</source>
            <translation>No se envió nada: {platform} o el cliente ya habían cancelado el pedido.</translation>
        </message>
        <message>
            <source>Nothing was sent: the order was already cancelled.</source>
            <translation>No se envió nada: el pedido ya estaba cancelado.</translation>
        </message>
    </context>
    <context>
        <name>connection</name>
        <message>
            <source>Sign-in refused</source>
            <translation>Acceso rechazado</translation>
        </message>
        <message>
            <source>Old list · last updated {time}</source>
            <translation>Lista antigua · de {time}</translation>
        </message>
        <message>
            <source>Live · {live} of {all} stores</source>
            <translation>En vivo · {live} de {all} tiendas</translation>
        </message>
        <message>
            <source>Live · list incomplete</source>
            <translation>En vivo · lista incompleta</translation>
        </message>
        <message numerus="yes">
            <source>Live · updated %n s ago</source>
            <translation>
                <numerusform>En vivo · hace %n s</numerusform>
                <numerusform>En vivo · hace %n s</numerusform>
            </translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Sin conexión configurada</translation>
        </message>
        <message>
            <source>Unreadable answers</source>
            <translation>Respuestas ilegibles</translation>
        </message>
        <message>
            <source>Server error</source>
            <translation>Error del servidor</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>Too many requests, waiting · list from {time}</source>
            <translation>Demasiadas solicitudes · lista de {time}</translation>
        </message>
        <message>
            <source>Unreadable answers · list from {time}</source>
            <translation>Respuestas ilegibles · lista de {time}</translation>
        </message>
        <message>
            <source>Server error · list from {time}</source>
            <translation>Error del servidor · lista de {time}</translation>
        </message>
        <message>
            <source>Not updating · list from {time}</source>
            <translation>Sin actualizar · lista de {time}</translation>
        </message>
        <message>
            <source>Offline · list from {time}</source>
            <translation>Sin conexión · lista de {time}</translation>
        </message>
        <message>
            <source>Too many requests, waiting</source>
            <translation>Demasiadas solicitudes</translation>
        </message>
        <message>
            <source>Not permitted for store {store}</source>
            <translation>Sin permiso para {store}</translation>
        </message>
        <message>
            <source>Store {store} not found</source>
            <translation>No se encuentra {store}</translation>
        </message>
        <message>
            <source>Server not trusted</source>
            <translation>Servidor no fiable</translation>
        </message>
        <message>
            <source>Proxy refuses</source>
            <translation>El proxy rechaza</translation>
        </message>
        <message>
            <source>Store {store} can’t be opened</source>
            <translation>No se puede abrir la tienda {store}</translation>
        </message>
        <message>
            <source>Network asks for sign-in</source>
            <translation>La red pide acceso</translation>
        </message>
        <message>
            <source>The list of the last answer; a new one is asked for.</source>
            <translation>La lista de la última respuesta; se está pidiendo una nueva.</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>Conectando…</translation>
        </message>
        <message>
            <source>No news for a while; the last list is shown.</source>
            <translation>Hace un rato que no hay novedades; se muestra la última lista.</translation>
        </message>
        <message>
            <source>There are more orders than the platform listed.</source>
            <translation>Hay más pedidos de los que enumeró la plataforma.</translation>
        </message>
    </context>
    <context>
        <name>details</name>
        <message>
            <source>delivery</source>
            <translation>entrega a domicilio</translation>
        </message>
        <message>
            <source>your own delivery</source>
            <translation>su propio reparto</translation>
        </message>
        <message>
            <source>customer picks up</source>
            <translation>recoge el cliente</translation>
        </message>
        <message>
            <source>dine-in</source>
            <translation>en el local</translation>
        </message>
        <message>
            <source>drive-through</source>
            <translation>para el auto</translation>
        </message>
        <message>
            <source>assigned</source>
            <translation>asignado</translation>
        </message>
        <message>
            <source>on the way</source>
            <translation>en camino</translation>
        </message>
        <message>
            <source>at the restaurant</source>
            <translation>en el restaurante</translation>
        </message>
        <message>
            <source>has the food</source>
            <translation>tiene la comida</translation>
        </message>
        <message>
            <source>has delivered</source>
            <translation>ya entregó</translation>
        </message>
        <message>
            <source>placed {time}</source>
            <translation>hecho a las {time}</translation>
        </message>
        <message>
            <source>due {time}</source>
            <translation>recogida a las {time}</translation>
        </message>
        <message numerus="yes">
            <source>+%n more</source>
            <translation>
                <numerusform>+%n más</numerusform>
                <numerusform>+%n más</numerusform>
            </translation>
        </message>
        <message>
            <source>Subtotal</source>
            <translation>Subtotal</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Descuento</translation>
        </message>
        <message>
            <source>Delivery fee</source>
            <translation>Tarifa de entrega</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>Impuestos</translation>
        </message>
        <message>
            <source>Tip</source>
            <translation>Propina</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>Repartidor</translation>
        </message>
        <message>
            <source>Total {amount}</source>
            <translation>Total {amount}</translation>
        </message>
        <message>
            <source>Order ID {id}</source>
            <translation>ID del pedido {id}</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Motivo: {reason}</translation>
        </message>
        <message>
            <source>Reference {reference}</source>
            <translation>Referencia {reference}</translation>
        </message>
        <message>
            <source>Pickup due {time}</source>
            <translation>Recogida prevista {time}</translation>
        </message>
        <message>
            <source>Delivery due {time}</source>
            <translation>Entrega prevista {time}</translation>
        </message>
    </context>
    <context>
        <name>duplicates</name>
        <message>
            <source>Possible duplicate</source>
            <translation>Posible duplicado</translation>
        </message>
        <message>
            <source>Same customer and same items, within a minute.</source>
            <translation>Mismo cliente y mismos artículos, en menos de un minuto.</translation>
        </message>
        <message numerus="yes">
            <source>Same customer and same items, placed %n minute(s) apart.</source>
            <translation>
                <numerusform>Mismo cliente y mismos artículos, con %n minuto de diferencia.</numerusform>
                <numerusform>Mismo cliente y mismos artículos, con %n minutos de diferencia.</numerusform>
            </translation>
        </message>
        <message>
            <source>This order (later)</source>
            <translation>Este pedido (el posterior)</translation>
        </message>
        <message>
            <source>This order (earlier)</source>
            <translation>Este pedido (el anterior)</translation>
        </message>
        <message>
            <source>Other order (later)</source>
            <translation>El otro pedido (el posterior)</translation>
        </message>
        <message>
            <source>Other order (earlier)</source>
            <translation>El otro pedido (el anterior)</translation>
        </message>
        <message>
            <source>Cancel {number} ({platform}) as duplicate…</source>
            <translation>Cancelar {number} ({platform}) por duplicado…</translation>
        </message>
        <message>
            <source>It is being cancelled already.</source>
            <translation>Ya se está cancelando.</translation>
        </message>
        <message>
            <source>Not a duplicate</source>
            <translation>No es un duplicado</translation>
        </message>
    </context>
    <context>
        <name>empty</name>
        <message>
            <source>No order matches</source>
            <translation>Ningún pedido coincide</translation>
        </message>
        <message>
            <source>Show all orders</source>
            <translation>Mostrar todos los pedidos</translation>
        </message>
        <message>
            <source>Reading the orders…</source>
            <translation>Leyendo los pedidos…</translation>
        </message>
        <message>
            <source>They appear here in a moment.</source>
            <translation>Aparecerán aquí en un momento.</translation>
        </message>
        <message>
            <source>No active orders</source>
            <translation>No hay pedidos activos</translation>
        </message>
        <message>
            <source>A new order appears here by itself.</source>
            <translation>Los pedidos nuevos aparecen aquí automáticamente.</translation>
        </message>
        <message>
            <source>Nothing needs you</source>
            <translation>Nada requiere su atención</translation>
        </message>
        <message>
            <source>A cancellation that fails, or is not confirmed in time, appears here.</source>
            <translation>Aquí aparecen las cancelaciones que fallan o no se confirman a tiempo.</translation>
        </message>
        <message>
            <source>Nothing is scheduled</source>
            <translation>No hay nada programado</translation>
        </message>
        <message>
            <source>Orders for later wait here until an hour before pickup.</source>
            <translation>Los pedidos para más tarde esperan aquí hasta una hora antes de la recogida.</translation>
        </message>
        <message>
            <source>No history yet</source>
            <translation>Aún no hay historial</translation>
        </message>
        <message>
            <source>Orders that were fulfilled or removed are kept here.</source>
            <translation>Aquí se guardan los pedidos completados o eliminados.</translation>
        </message>
        <message>
            <source>Nothing on this tab fits “{search}”.</source>
            <translation>Nada en esta pestaña coincide con «{search}».</translation>
        </message>
        <message>
            <source>Nothing on this tab is from the chosen platform.</source>
            <translation>Nada en esta pestaña es de la plataforma elegida.</translation>
        </message>
        <message>
            <source>Nothing of the chosen platform on this tab fits “{search}”.</source>
            <translation>Nada de la plataforma elegida en esta pestaña coincide con «{search}».</translation>
        </message>
        <message>
            <source>Nothing was sent. Correct this in the environment (README, “Connect an account”), then start Order Manager again:</source>
            <translation>No se envió nada. Corrija esto en el entorno (README, «Connect an account») y vuelva a iniciar Order Manager:</translation>
        </message>
        <message>
            <source>The account’s settings need a correction</source>
            <translation>Hay que corregir los ajustes de la cuenta</translation>
        </message>
        <message>
            <source>The record of cancellations can’t be used</source>
            <translation>No se puede usar el registro de cancelaciones</translation>
        </message>
        <message>
            <source>What needs you may be missing here, and no order can be cancelled. Until that is settled, call the platform.</source>
            <translation>Puede faltar aquí algo que requiere su atención, y no se puede cancelar ningún pedido. Hasta que se resuelva, llame a la plataforma.</translation>
        </message>
        <message>
            <source>So it is in {live} of {all} stores; the others can’t be read now.</source>
            <translation>Así es en {live} de {all} tiendas; las demás no se pueden leer ahora.</translation>
        </message>
        <message>
            <source>So it was at {time}; there may be newer orders.</source>
            <translation>Así era a las {time}; puede haber pedidos más recientes.</translation>
        </message>
        <message>
            <source>Only {store} is shown.</source>
            <translation>Solo se muestra {store}.</translation>
        </message>
        <message>
            <source>Show all stores</source>
            <translation>Mostrar todas las tiendas</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Soporte</translation>
        </message>
        <message>
            <source>Trying again…</source>
            <translation>Intentando de nuevo…</translation>
        </message>
        <message>
            <source>No account is connected</source>
            <translation>No hay ninguna cuenta conectada</translation>
        </message>
        <message>
            <source>No connection to the orders</source>
            <translation>Sin conexión con los pedidos</translation>
        </message>
        <message>
            <source>Check that this computer is online. The orders appear by themselves once it is; until then look at the platform’s own tablet.</source>
            <translation>Compruebe que este equipo tiene conexión. Los pedidos aparecerán solos cuando la tenga; mientras tanto, mire la tableta de la plataforma.</translation>
        </message>
        <message>
            <source>The network’s proxy is in the way</source>
            <translation>El proxy de la red cierra el paso</translation>
        </message>
        <message>
            <source>Ask whoever runs this network; it is tried again by itself.</source>
            <translation>Pregunte a quien administra esta red; se reintenta automáticamente.</translation>
        </message>
        <message>
            <source>The server can’t be trusted</source>
            <translation>No se puede confiar en el servidor</translation>
        </message>
        <message>
            <source>Nothing is sent to it, to keep your account safe. Check this computer’s date, and ask whoever runs this network.</source>
            <translation>No se le envía nada, para proteger su cuenta. Compruebe la fecha de este equipo y pregunte a quien administra esta red.</translation>
        </message>
        <message>
            <source>The sign-in was refused</source>
            <translation>El inicio de sesión fue rechazado</translation>
        </message>
        <message>
            <source>The account may not read these orders</source>
            <translation>La cuenta no puede leer estos pedidos</translation>
        </message>
        <message>
            <source>Have the store linked to your application; then the orders appear by themselves.</source>
            <translation>Haga que vinculen la tienda a su aplicación; después los pedidos aparecerán solos.</translation>
        </message>
        <message>
            <source>The store was not found</source>
            <translation>No se encontró la tienda</translation>
        </message>
        <message>
            <source>The store’s id or the server’s address is wrong. Have them corrected, then start Order Manager again.</source>
            <translation>El identificador de la tienda o la dirección del servidor no son correctos. Haga que los corrijan y vuelva a iniciar Order Manager.</translation>
        </message>
        <message>
            <source>This network asks you to sign in</source>
            <translation>Esta red pide iniciar sesión</translation>
        </message>
        <message>
            <source>Open a browser and sign in to the network, then try again.</source>
            <translation>Abra un navegador, inicie sesión en la red e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The platform asks for patience</source>
            <translation>La plataforma pide paciencia</translation>
        </message>
        <message>
            <source>There were too many requests. Close other copies that use the same account; it is tried again by itself.</source>
            <translation>Hubo demasiadas solicitudes. Cierre otras copias que usen la misma cuenta; se reintenta automáticamente.</translation>
        </message>
        <message>
            <source>The orders can’t be understood</source>
            <translation>No se entienden los pedidos</translation>
        </message>
        <message>
            <source>The server’s answers make no sense here. It is tried again by itself; if it stays so, tell support.</source>
            <translation>Las respuestas del servidor no se entienden. Se reintenta automáticamente; si sigue así, avise al soporte.</translation>
        </message>
        <message>
            <source>The server has a problem</source>
            <translation>El servidor tiene un problema</translation>
        </message>
        <message>
            <source>It is tried again by itself. If it stays so, tell support.</source>
            <translation>Se reintenta automáticamente. Si sigue así, avise al soporte.</translation>
        </message>
        <message>
            <source>The connection can’t be opened</source>
            <translation>La conexión no se puede abrir</translation>
        </message>
        <message>
            <source>Nothing was sent. Check the connection’s address and its sign-in; it is tried again by itself.</source>
            <translation>No se envió nada. Revise la dirección de la conexión y su acceso; se vuelve a intentar automáticamente.</translation>
        </message>
        <message>
            <source>The list is not updating</source>
            <translation>La lista no se actualiza</translation>
        </message>
        <message>
            <source>If it stays so, close Order Manager and open it again.</source>
            <translation>Si sigue así, cierre Order Manager y ábralo de nuevo.</translation>
        </message>
        <message>
            <source>Sign in to see the orders</source>
            <translation>Inicie sesión para ver los pedidos</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Configurar</translation>
        </message>
        <message>
            <source>Connect your account, or practise with a restaurant that is not real. It takes about two minutes.</source>
            <translation>Conecte su cuenta o practique con un restaurante que no es real. Se tarda unos dos minutos.</translation>
        </message>
        <message>
            <source>What the account signs in with is not accepted any more, or its time is over. Sign in again.</source>
            <translation>Los datos de acceso de la cuenta ya no se aceptan o han caducado. Inicie sesión de nuevo.</translation>
        </message>
    </context>
    <context>
        <name>endings</name>
        <message>
            <source>{who} Seen at {time}.</source>
            <translation>{who} Visto a las {time}.</translation>
        </message>
        <message>
            <source>Rejected: the order is off.</source>
            <translation>Rechazado: el pedido está anulado.</translation>
        </message>
        <message>
            <source>Cancelled by {platform} or the customer.</source>
            <translation>Cancelado por {platform} o por el cliente.</translation>
        </message>
        <message>
            <source>Cancelled by the restaurant, but not from here.</source>
            <translation>Cancelado por el restaurante, pero no desde aquí.</translation>
        </message>
        <message>
            <source>{platform} shows the order as cancelled.</source>
            <translation>{platform} muestra el pedido como cancelado.</translation>
        </message>
        <message>
            <source>{platform} now shows order {number} as cancelled.</source>
            <translation>{platform} muestra ahora el pedido {number} como cancelado.</translation>
        </message>
        <message>
            <source>Order {number} was rejected: the order is off.</source>
            <translation>El pedido {number} fue rechazado: está anulado.</translation>
        </message>
        <message>
            <source>Order {number} was cancelled by {platform} or the customer.</source>
            <translation>El pedido {number} fue cancelado por {platform} o por el cliente.</translation>
        </message>
        <message>
            <source>Order {number} was cancelled by the restaurant, but not from here.</source>
            <translation>El pedido {number} fue cancelado por el restaurante, pero no desde aquí.</translation>
        </message>
        <message>
            <source>Order {number} was cancelled; {platform} shows it.</source>
            <translation>El pedido {number} fue cancelado; {platform} lo muestra.</translation>
        </message>
        <message>
            <source>Too late: the order was picked up. Nothing was sent.</source>
            <translation>Demasiado tarde: el pedido ya se recogió. No se envió nada.</translation>
        </message>
        <message>
            <source>Too late: the order is complete. Nothing was sent.</source>
            <translation>Demasiado tarde: el pedido está completado. No se envió nada.</translation>
        </message>
        <message>
            <source>{who} Nothing was sent.</source>
            <translation>{who} No se envió nada.</translation>
        </message>
    </context>
    <context>
        <name>evidence</name>
        <message>
            <source>Order {number}: the record</source>
            <translation>Pedido {number}: el registro</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Cancellation</source>
            <translation>Cancelación</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Qué ocurrió</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Solicitudes</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <source>Entries in this computer’s record</source>
            <translation>Entradas en el registro de este equipo</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plataforma</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Local</translation>
        </message>
        <message>
            <source>Order id</source>
            <translation>Id del pedido</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>Realizado</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Artículos</translation>
        </message>
        <message>
            <source>Last seen as</source>
            <translation>Visto por última vez como</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Resuelto</translation>
        </message>
        <message>
            <source>Id of the attempt</source>
            <translation>Id del intento</translation>
        </message>
        <message>
            <source>Call recorded</source>
            <translation>Llamada registrada</translation>
        </message>
        <message>
            <source>Asked to cancel</source>
            <translation>Cancelación solicitada</translation>
        </message>
        <message>
            <source>Call began</source>
            <translation>Inicio de la llamada</translation>
        </message>
        <message>
            <source>Length of the call</source>
            <translation>Duración de la llamada</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Número de caso</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>Cierre</translation>
        </message>
        <message>
            <source>This entry can’t be understood</source>
            <translation>Esta entrada no se puede interpretar</translation>
        </message>
        <message>
            <source>Call recorded; {platform} does not show it</source>
            <translation>Llamada registrada; {platform} no lo muestra</translation>
        </message>
        <message>
            <source>{platform} shows it too</source>
            <translation>{platform} también lo muestra</translation>
        </message>
        <message>
            <source>Record closed</source>
            <translation>Registro cerrado</translation>
        </message>
        <message>
            <source>{status}. {platform}: “{words}”</source>
            <translation>{status}. {platform}: «{words}»</translation>
        </message>
        <message>
            <source>2xx: taken, outcome open</source>
            <translation>2xx: aceptada, resultado pendiente</translation>
        </message>
        <message>
            <source>No connection; nothing left this computer</source>
            <translation>Sin conexión; nada salió de este equipo</translation>
        </message>
        <message>
            <source>No clear answer</source>
            <translation>Sin respuesta clara</translation>
        </message>
        <message>
            <source>A read of the order settled it</source>
            <translation>Se resolvió al leer el pedido</translation>
        </message>
        <message>
            <source>The record can’t be read at present</source>
            <translation>El registro no se puede leer por ahora</translation>
        </message>
        <message>
            <source>Head of the chain, entry {number}</source>
            <translation>Final de la cadena, entrada {number}</translation>
        </message>
        <message>
            <source>Entry {number}</source>
            <translation>Entrada {number}</translation>
        </message>
    </context>
    <context>
        <name>exchange</name>
        <message>
            <source>{setting}: {before} → {after}</source>
            <translation>{setting}: {before} → {after}</translation>
        </message>
        <message numerus="yes">
            <source>Change %n setting(s)?</source>
            <translation>
                <numerusform>¿Cambiar %n ajuste?</numerusform>
                <numerusform>¿Cambiar %n ajustes?</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything in this file is set already.</source>
            <translation>Todo lo de este archivo ya está así.</translation>
        </message>
        <message numerus="yes">
            <source>%n setting(s) changed</source>
            <translation>
                <numerusform>%n ajuste cambiado</numerusform>
                <numerusform>%n ajustes cambiados</numerusform>
            </translation>
        </message>
        <message>
            <source>It is too large to be a file of settings.</source>
            <translation>Es demasiado grande para ser un archivo de ajustes.</translation>
        </message>
        <message>
            <source>It is no file of settings of Order Manager, or damaged.</source>
            <translation>No es un archivo de ajustes de Order Manager, o está dañado.</translation>
        </message>
        <message>
            <source>A newer Order Manager wrote it. Update this one first.</source>
            <translation>Lo escribió un Order Manager más nuevo. Actualice este primero.</translation>
        </message>
        <message>
            <source>It holds a setting that is not known here: {setting}.</source>
            <translation>Contiene un ajuste que aquí no se conoce: {setting}.</translation>
        </message>
        <message>
            <source>It holds a value that can’t be used: {setting}.</source>
            <translation>Contiene un valor que no sirve: {setting}.</translation>
        </message>
        <message>
            <source>The file was not imported; nothing changed</source>
            <translation>El archivo no se importó; no cambió nada</translation>
        </message>
        <message>
            <source>The file can’t be read.</source>
            <translation>No se puede leer el archivo.</translation>
        </message>
        <message>
            <source>The file was not saved</source>
            <translation>El archivo no se guardó</translation>
        </message>
        <message>
            <source>Choose another place: this one can’t be written.</source>
            <translation>Elija otro lugar: en este no se puede escribir.</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>Guardado como {name}</translation>
        </message>
        <message>
            <source>This computer can't keep the setting: it holds until you close Order Manager.</source>
            <translation>Este equipo no puede guardar el ajuste: vale hasta que cierre Order Manager.</translation>
        </message>
        <message>
            <source>This computer did not take it: nothing starts at login.</source>
            <translation>Este equipo no lo aceptó: nada se abre al iniciar sesión.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Choose again…</source>
            <translation>Elegir otra vez…</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Guardar como</translation>
        </message>
        <message>
            <source>Open settings</source>
            <translation>Abrir ajustes</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Informes</translation>
        </message>
    </context>
    <context>
        <name>history</name>
        <message>
            <source>Figures</source>
            <translation>Cifras</translation>
        </message>
        <message>
            <source>Cancellation rate by platform</source>
            <translation>Tasa de cancelación por plataforma</translation>
        </message>
        <message>
            <source>Cancellation rate by reason</source>
            <translation>Tasa de cancelación por motivo</translation>
        </message>
        <message>
            <source>Money lost by platform, in {currency}</source>
            <translation>Dinero perdido por plataforma, en {currency}</translation>
        </message>
        <message>
            <source>Money lost by reason, in {currency}</source>
            <translation>Dinero perdido por motivo, en {currency}</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>Realizado</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plataforma</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Order {number}, {platform}, placed {time}: {outcome}. {rest}</source>
            <translation>Pedido {number}, {platform}, realizado {time}: {outcome}. {rest}</translation>
        </message>
        <message>
            <source>Restaurant</source>
            <translation>Restaurante</translation>
        </message>
        <message>
            <source>Platform or customer</source>
            <translation>Plataforma o cliente</translation>
        </message>
        <message>
            <source>Without a cancellation</source>
            <translation>Sin cancelación</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Últimos 7 días</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Últimos 30 días</translation>
        </message>
        <message>
            <source>Last 90 days</source>
            <translation>Últimos 90 días</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>Desde … hasta …</translation>
        </message>
        <message>
            <source>Cancelled: {cancelled} of {orders} orders ({rate})</source>
            <translation>Cancelados: {cancelled} de {orders} pedidos ({rate})</translation>
        </message>
        <message>
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>No reason known here</source>
            <translation>Motivo desconocido aquí</translation>
        </message>
        <message>
            <source>The history was damaged and begun anew: older orders are missing in it. Cancellations are kept in their own record.</source>
            <translation>El historial estaba dañado y se empezó de nuevo: faltan pedidos anteriores. Las cancelaciones se guardan en su propio registro.</translation>
        </message>
        <message>
            <source>The disk is full: the history is not kept. Free some disk space; cancelling and the list of orders go on.</source>
            <translation>El disco está lleno: el historial no se guarda. Libere espacio; las cancelaciones y la lista de pedidos siguen funcionando.</translation>
        </message>
        <message>
            <source>The history can’t be written at present. Cancelling and the list of orders go on.</source>
            <translation>El historial no se puede guardar por ahora. Las cancelaciones y la lista de pedidos siguen funcionando.</translation>
        </message>
        <message>
            <source>The history can’t be read at present. Close it and try again.</source>
            <translation>El historial no se puede leer por ahora. Ciérrelo e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Saved as “{file}”.</source>
            <translation>Guardado como «{file}».</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message numerus="yes">
            <source>%n cancelled order(s) with an unknown total: in no sum</source>
            <translation>
                <numerusform>%n pedido cancelado con total desconocido: en ninguna suma</numerusform>
                <numerusform>%n pedidos cancelados con total desconocido: en ninguna suma</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kitchen</name>
        <message>
            <source>{number} is cancelled; its VOID ticket was printed in the kitchen.</source>
            <translation>{number} está cancelado; su ticket NULO se imprimió en la cocina.</translation>
        </message>
        <message>
            <source>{number} is cancelled; its VOID ticket was sent to the kitchen printer.</source>
            <translation>{number} está cancelado; su ticket NULO se envió a la impresora de la cocina.</translation>
        </message>
        <message>
            <source>Practice: {number} is cancelled; the kitchen would get its VOID ticket: {items}</source>
            <translation>Práctica: {number} está cancelado; la cocina recibiría su ticket NULO: {items}</translation>
        </message>
        <message numerus="yes">
            <source>+%n more</source>
            <translation>
                <numerusform>+%n más</numerusform>
                <numerusform>+%n más</numerusform>
            </translation>
        </message>
        <message>
            <source>Practice: nothing is printed.</source>
            <translation>Práctica: no se imprime nada.</translation>
        </message>
        <message>
            <source>Show the ticket</source>
            <translation>Ver el ticket</translation>
        </message>
        <message>
            <source>Not printed: this is practice</source>
            <translation>No se imprimió: es una práctica</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>The kitchen printer says that the test was printed.</source>
            <translation>La impresora de la cocina confirma que imprimió la prueba.</translation>
        </message>
        <message>
            <source>The kitchen printer took the test. Look if it came out.</source>
            <translation>La impresora de la cocina aceptó la prueba. Mire si salió.</translation>
        </message>
        <message numerus="yes">
            <source>The kitchen printer did not confirm %n VOID ticket(s): {numbers}. Look if it came out, and tell the kitchen.</source>
            <translation>
                <numerusform>La impresora de la cocina no confirmó %n ticket NULO: {numbers}. Mire si salió y avise a la cocina.</numerusform>
                <numerusform>La impresora de la cocina no confirmó %n tickets NULOS: {numbers}. Mire si salieron y avise a la cocina.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{wrong} Print %n VOID ticket(s) by hand, and tell the kitchen: {numbers}.</source>
            <translation>
                <numerusform>{wrong} Imprima a mano %n ticket NULO y avise a la cocina: {numbers}.</numerusform>
                <numerusform>{wrong} Imprima a mano %n tickets NULOS y avise a la cocina: {numbers}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>The kitchen knows</source>
            <translation>La cocina ya lo sabe</translation>
        </message>
        <message>
            <source>No kitchen printer is chosen, or it is not there.</source>
            <translation>No se eligió ninguna impresora para la cocina, o no está.</translation>
        </message>
        <message>
            <source>The address of the kitchen printer leads to the internet: not used.</source>
            <translation>La dirección de la impresora de la cocina lleva a internet: no se usa.</translation>
        </message>
        <message>
            <source>The kitchen printer has no paper.</source>
            <translation>La impresora de la cocina no tiene papel.</translation>
        </message>
        <message>
            <source>The kitchen printer stopped in the middle.</source>
            <translation>La impresora de la cocina se detuvo a la mitad.</translation>
        </message>
        <message>
            <source>The kitchen printer did not confirm the ticket.</source>
            <translation>La impresora de la cocina no confirmó el ticket.</translation>
        </message>
        <message>
            <source>The kitchen printer reports an error.</source>
            <translation>La impresora de la cocina indica un error.</translation>
        </message>
        <message>
            <source>The kitchen printer does not answer.</source>
            <translation>La impresora de la cocina no responde.</translation>
        </message>
    </context>
    <context>
        <name>kitchen_times</name>
        <message>
            <source>Usual preparation time, in minutes</source>
            <translation>Tiempo de preparación habitual, en minutos</translation>
        </message>
        <message>
            <source>Offered first when you confirm an order.</source>
            <translation>Se ofrece primero al confirmar un pedido.</translation>
        </message>
        <message>
            <source>confirm accept prep time minutes kitchen</source>
            <translation>confirmar aceptar tiempo preparación minutos cocina</translation>
        </message>
    </context>
    <context>
        <name>next_steps</name>
        <message>
            <source>Confirm order…</source>
            <translation>Confirmar pedido…</translation>
        </message>
        <message>
            <source>Mark as ready</source>
            <translation>Marcar como listo</translation>
        </message>
        <message>
            <source>More time…</source>
            <translation>Más tiempo…</translation>
        </message>
        <message>
            <source>A cancellation of this order is under way.</source>
            <translation>Hay una cancelación de este pedido en curso.</translation>
        </message>
        <message>
            <source>Confirming…</source>
            <translation>Confirmando…</translation>
        </message>
        <message>
            <source>Confirmation requested</source>
            <translation>Confirmación solicitada</translation>
        </message>
        <message>
            <source>Order confirmed</source>
            <translation>Pedido confirmado</translation>
        </message>
        <message>
            <source>Confirming failed</source>
            <translation>No se pudo confirmar</translation>
        </message>
        <message>
            <source>Confirming: not clear</source>
            <translation>Confirmación: no está claro</translation>
        </message>
        <message>
            <source>Marking as ready…</source>
            <translation>Marcando como listo…</translation>
        </message>
        <message>
            <source>Ready requested</source>
            <translation>Aviso de listo solicitado</translation>
        </message>
        <message>
            <source>Marked as ready</source>
            <translation>Marcado como listo</translation>
        </message>
        <message>
            <source>Marking as ready failed</source>
            <translation>No se pudo marcar como listo</translation>
        </message>
        <message>
            <source>Marking as ready: not clear</source>
            <translation>Marcar como listo: no está claro</translation>
        </message>
        <message>
            <source>Changing the time to {minutes} min…</source>
            <translation>Cambiando el tiempo a {minutes} min…</translation>
        </message>
        <message>
            <source>{minutes} min requested</source>
            <translation>{minutes} min solicitados</translation>
        </message>
        <message>
            <source>Preparation time: {minutes} min</source>
            <translation>Tiempo de preparación: {minutes} min</translation>
        </message>
        <message>
            <source>Changing the time failed</source>
            <translation>No se pudo cambiar el tiempo</translation>
        </message>
        <message>
            <source>Changing the time: not clear</source>
            <translation>Cambio de tiempo: no está claro</translation>
        </message>
        <message>
            <source>Since {time}. {platform} does not show it yet.</source>
            <translation>Desde las {time}. {platform} aún no lo muestra.</translation>
        </message>
        <message>
            <source>{platform} refused, and did not say why.</source>
            <translation>{platform} lo rechazó sin decir por qué.</translation>
        </message>
        <message>
            <source>{platform} refused: {text}</source>
            <translation>{platform} lo rechazó: {text}</translation>
        </message>
        <message>
            <source>The sign-in was rejected. Nothing was done.</source>
            <translation>Se rechazó el inicio de sesión. No se hizo nada.</translation>
        </message>
        <message>
            <source>There was no connection. Nothing was sent; you can ask again.</source>
            <translation>No había conexión. No se envió nada; puede pedirlo otra vez.</translation>
        </message>
        <message>
            <source>Too many requests at the moment. Nothing was done; ask again in a minute.</source>
            <translation>Demasiadas solicitudes en este momento. No se hizo nada; pídalo otra vez en un minuto.</translation>
        </message>
        <message>
            <source>A cancellation was faster. Nothing was sent.</source>
            <translation>Una cancelación fue más rápida. No se envió nada.</translation>
        </message>
        <message>
            <source>The order is over.</source>
            <translation>El pedido ha terminado.</translation>
        </message>
        <message>
            <source>{platform} took the request, but does not show it. You can ask again.</source>
            <translation>{platform} aceptó la solicitud, pero no la muestra. Puede pedirlo otra vez.</translation>
        </message>
        <message>
            <source>There was no clear answer. It may be done; you can ask again.</source>
            <translation>No hubo una respuesta clara. Puede que esté hecho; puede pedirlo otra vez.</translation>
        </message>
        <message>
            <source>This account may not change preparation times. Ask your account manager or support for the permission “orders.update”.</source>
            <translation>Esta cuenta no puede cambiar los tiempos de preparación. Pida a su gestor de cuenta o a soporte el permiso «orders.update».</translation>
        </message>
        <message>
            <source>This account may not do that. Ask your account manager or support for the permission.</source>
            <translation>Esta cuenta no puede hacer eso. Pida el permiso a su gestor de cuenta o a soporte.</translation>
        </message>
        <message>
            <source>Order {number}: {headline}. {line}</source>
            <translation>Pedido {number}: {headline}. {line}</translation>
        </message>
        <message>
            <source>Asked to confirm, ready in {minutes} min</source>
            <translation>Se pidió confirmar, listo en {minutes} min</translation>
        </message>
        <message>
            <source>Asked to confirm</source>
            <translation>Se pidió confirmar</translation>
        </message>
        <message>
            <source>Asked to mark as ready</source>
            <translation>Se pidió marcar como listo</translation>
        </message>
        <message>
            <source>Asked for a preparation time of {minutes} min</source>
            <translation>Se pidió un tiempo de preparación de {minutes} min</translation>
        </message>
        <message>
            <source>Confirm order {number}?</source>
            <translation>¿Confirmar el pedido {number}?</translation>
        </message>
        <message>
            <source>More time for order {number}?</source>
            <translation>¿Más tiempo para el pedido {number}?</translation>
        </message>
        <message>
            <source>Ready in how many minutes?</source>
            <translation>¿En cuántos minutos estará listo?</translation>
        </message>
        <message>
            <source>Preparation time in all, in minutes</source>
            <translation>Tiempo de preparación total, en minutos</translation>
        </message>
        <message>
            <source>Preparation time in all, in minutes (now {minutes})</source>
            <translation>Tiempo de preparación total, en minutos (ahora {minutes})</translation>
        </message>
        <message>
            <source>{platform} shows another state of this order now.</source>
            <translation>{platform} muestra ahora otro estado de este pedido.</translation>
        </message>
    </context>
    <context>
        <name>order_sheet</name>
        <message>
            <source>Order {number}</source>
            <translation>Pedido {number}</translation>
        </message>
    </context>
    <context>
        <name>pauses</name>
        <message>
            <source>Pause new orders…</source>
            <translation>Pausar pedidos nuevos…</translation>
        </message>
        <message>
            <source>Pause new orders?</source>
            <translation>¿Pausar los pedidos nuevos?</translation>
        </message>
        <message>
            <source>The platforms are asked to send no new orders. The orders you have go on as they are.</source>
            <translation>Se pide a las plataformas que no envíen pedidos nuevos. Los pedidos que ya tiene siguen igual.</translation>
        </message>
        <message>
            <source>Rest of the day</source>
            <translation>Resto del día</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>Pause new orders for the rest of the day</source>
            <translation>Pausar los pedidos nuevos el resto del día</translation>
        </message>
        <message>
            <source>Pause new orders for {minutes} minutes</source>
            <translation>Pausar los pedidos nuevos durante {minutes} minutos</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reanudar</translation>
        </message>
        <message>
            <source>Pause again…</source>
            <translation>Pausar otra vez…</translation>
        </message>
        <message>
            <source>A pause is under way already.</source>
            <translation>Ya hay una pausa en curso.</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>Aceptar</translation>
        </message>
        <message>
            <source>{store}: {text}</source>
            <translation>{store}: {text}</translation>
        </message>
        <message>
            <source>Pausing new orders until {time}… The platforms have not confirmed it yet.</source>
            <translation>Pausando los pedidos nuevos hasta las {time}… Las plataformas aún no lo han confirmado.</translation>
        </message>
        <message>
            <source>Taking new orders again… Not confirmed yet.</source>
            <translation>Volviendo a aceptar pedidos nuevos… Aún sin confirmar.</translation>
        </message>
        <message>
            <source>The pause ended at {time}. Checking: the next order shows that the store is open.</source>
            <translation>La pausa terminó a las {time}. Comprobando: el próximo pedido mostrará que la tienda está abierta.</translation>
        </message>
        <message>
            <source>New orders paused until {time}, but not on {sources}.</source>
            <translation>Pedidos nuevos en pausa hasta las {time}, pero no en {sources}.</translation>
        </message>
        <message>
            <source>New orders paused until {time}</source>
            <translation>Pedidos nuevos en pausa hasta las {time}</translation>
        </message>
        <message>
            <source>Still paused until {time}: taking orders again failed.</source>
            <translation>Sigue en pausa hasta las {time}: no se pudo reanudar.</translation>
        </message>
        <message>
            <source>New orders are not paused.</source>
            <translation>Los pedidos nuevos no están en pausa.</translation>
        </message>
        <message>
            <source>It is not known whether new orders come in again. Look at the platforms.</source>
            <translation>No se sabe si vuelven a entrar pedidos nuevos. Mire en las plataformas.</translation>
        </message>
        <message>
            <source>It is not known whether new orders are paused. Look at the platforms.</source>
            <translation>No se sabe si los pedidos nuevos están en pausa. Mire en las plataformas.</translation>
        </message>
        <message>
            <source>This account may not pause stores: ask your account manager or support for the permission “manager.storefront”.</source>
            <translation>Esta cuenta no puede pausar tiendas: pida a su gestor de cuenta o a soporte el permiso «manager.storefront».</translation>
        </message>
        <message>
            <source>The sign-in was rejected.</source>
            <translation>Se rechazó el inicio de sesión.</translation>
        </message>
        <message>
            <source>There was no connection; nothing was sent.</source>
            <translation>No había conexión; no se envió nada.</translation>
        </message>
        <message>
            <source>Too many requests; try again in a minute.</source>
            <translation>Demasiadas solicitudes; inténtelo otra vez en un minuto.</translation>
        </message>
        <message>
            <source>The platform answered: {text}</source>
            <translation>La plataforma respondió: {text}</translation>
        </message>
    </context>
    <context>
        <name>printing</name>
        <message>
            <source>No printer is installed</source>
            <translation>No hay ninguna impresora instalada</translation>
        </message>
        <message>
            <source>This computer knows no printer, so the ticket can’t be printed. You can save it as a PDF and print that elsewhere.</source>
            <translation>Este equipo no conoce ninguna impresora, así que el ticket no se puede imprimir. Puede guardarlo como PDF e imprimirlo en otro sitio.</translation>
        </message>
        <message>
            <source>The ticket of {number} was not printed</source>
            <translation>El ticket de {number} no se imprimió</translation>
        </message>
        <message>
            <source>The printer did not take the ticket. Check that it is on and has paper, then print again, or save the ticket as a PDF.</source>
            <translation>La impresora no aceptó el ticket. Compruebe que está encendida y tiene papel e imprima otra vez, o guarde el ticket como PDF.</translation>
        </message>
        <message>
            <source>The ticket of {number} was not saved</source>
            <translation>El ticket de {number} no se guardó</translation>
        </message>
        <message>
            <source>“{file}” can’t be written: this place is protected.</source>
            <translation>No se puede escribir «{file}»: este lugar está protegido.</translation>
        </message>
        <message>
            <source>“{file}” can’t be written: the disk is full.</source>
            <translation>No se puede escribir «{file}»: el disco está lleno.</translation>
        </message>
        <message>
            <source>“{file}” can’t be written there.</source>
            <translation>No se puede escribir «{file}» ahí.</translation>
        </message>
        <message>
            <source>Choose another folder or name.</source>
            <translation>Elija otra carpeta u otro nombre.</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Guardar como PDF…</translation>
        </message>
        <message>
            <source>Choose another place…</source>
            <translation>Elegir otro lugar…</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Save the ticket of {number}</source>
            <translation>Guardar el ticket de {number}</translation>
        </message>
        <message>
            <source>PDF files</source>
            <translation>Archivos PDF</translation>
        </message>
        <message>
            <source>Ticket saved as “{file}”.</source>
            <translation>Ticket guardado como «{file}».</translation>
        </message>
        <message>
            <source>Ticket of {number} sent to the printer.</source>
            <translation>Ticket de {number} enviado a la impresora.</translation>
        </message>
    </context>
    <context>
        <name>rows</name>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Confirmado</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Picked up</source>
            <translation>Recogido</translation>
        </message>
        <message>
            <source>Fulfilled</source>
            <translation>Completado</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Rechazado</translation>
        </message>
        <message>
            <source>Unknown status</source>
            <translation>Estado desconocido</translation>
        </message>
        <message>
            <source>Unreadable</source>
            <translation>Ilegible</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Comprobando…</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Enviando…</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Cancelando…</translation>
        </message>
        <message>
            <source>Not confirmed</source>
            <translation>Sin confirmar</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelado</translation>
        </message>
        <message>
            <source>Cancel failed</source>
            <translation>Error al cancelar</translation>
        </message>
        <message>
            <source>By phone</source>
            <translation>Por teléfono</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>No enviada</translation>
        </message>
        <message>
            <source>Cancelled by phone – not confirmed</source>
            <translation>Cancelado por teléfono – sin confirmar</translation>
        </message>
        <message>
            <source>Checking the order; nothing is sent yet</source>
            <translation>Comprobando el pedido; aún no se ha enviado nada</translation>
        </message>
        <message>
            <source>Sending to {platform}; not cancelled yet</source>
            <translation>Enviando a {platform}; aún no está cancelado</translation>
        </message>
        <message>
            <source>Requested, waiting for {platform}; not cancelled yet</source>
            <translation>Solicitado, en espera de {platform}; aún no está cancelado</translation>
        </message>
        <message>
            <source>Not confirmed; do not treat it as cancelled</source>
            <translation>Sin confirmar; no lo dé por cancelado</translation>
        </message>
        <message>
            <source>Cancel failed: {platform} did not cancel the order</source>
            <translation>Error al cancelar: {platform} no canceló el pedido</translation>
        </message>
        <message>
            <source>Unknown platform</source>
            <translation>Plataforma desconocida</translation>
        </message>
        <message>
            <source>{days} d {hours} h</source>
            <translation>{days} d {hours} h</translation>
        </message>
        <message>
            <source>time unknown</source>
            <translation>hora desconocida</translation>
        </message>
        <message>
            <source>placed {time}</source>
            <translation>pedido {time}</translation>
        </message>
        <message>
            <source>due {time}</source>
            <translation>para el {time}</translation>
        </message>
        <message>
            <source>due now</source>
            <translation>ahora</translation>
        </message>
        <message numerus="yes">
            <source>due in %n min</source>
            <translation>
                <numerusform>en %n min</numerusform>
                <numerusform>en %n min</numerusform>
            </translation>
        </message>
        <message>
            <source>due in {hours} h {minutes} min</source>
            <translation>en {hours} h {minutes} min</translation>
        </message>
        <message numerus="yes">
            <source>%n min late</source>
            <translation>
                <numerusform>%n min tarde</numerusform>
                <numerusform>%n min tarde</numerusform>
            </translation>
        </message>
        <message>
            <source>{hours} h {minutes} min late</source>
            <translation>{hours} h {minutes} min tarde</translation>
        </message>
        <message>
            <source>{amount} (as received)</source>
            <translation>{amount} (tal como llegó)</translation>
        </message>
        <message>
            <source>No items</source>
            <translation>Sin artículos</translation>
        </message>
        <message numerus="yes">
            <source>, +%n more</source>
            <translation>
                <numerusform> y %n más</numerusform>
                <numerusform> y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>Shown as live again: call {platform}</source>
            <translation>Se muestra activo de nuevo: llame a {platform}</translation>
        </message>
        <message>
            <source>{platform} reports a failed cancellation</source>
            <translation>{platform} informa de una cancelación fallida</translation>
        </message>
        <message>
            <source>No outcome yet: ask {platform}</source>
            <translation>Aún sin resultado: pregunte a {platform}</translation>
        </message>
        <message>
            <source>{platform} at {store}</source>
            <extracomment>Read aloud: the platform of an order, and which of several stores makes it.</extracomment>
            <translation>{platform} en {store}</translation>
        </message>
        <message>
            <source>No outcome for over 10 minutes: call {platform}</source>
            <translation>Sin resultado desde hace más de 10 minutos: llame a {platform}</translation>
        </message>
        <message numerus="yes">
            <source>Not in the list: written down here with %n item(s)</source>
            <translation>
                <numerusform>No está en la lista: anotado aquí con %n artículo</numerusform>
                <numerusform>No está en la lista: anotado aquí con %n artículos</numerusform>
            </translation>
        </message>
        <message>
            <source>Can’t be read: open it on {platform}</source>
            <translation>No se puede leer: ábralo en {platform}</translation>
        </message>
        <message>
            <source>Order {number}, {platform}, {customer}: {status}. Waiting {waiting}, {pickup}. Total {total}. {items}</source>
            <translation>Pedido {number}, {platform}, {customer}: {status}. Espera: {waiting}, recogida: {pickup}. Total: {total}. {items}</translation>
        </message>
        <message>
            <source>Possible duplicate of {number}</source>
            <translation>Posible duplicado de {number}</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>Staff</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>Staff and PINs…</source>
            <translation>Personal y PIN…</translation>
        </message>
        <message>
            <source>Who may cancel, who manages. No PIN is asked for until you set one.</source>
            <translation>Quién puede cancelar y quién gestiona. No se pide ningún PIN hasta que usted defina uno.</translation>
        </message>
        <message>
            <source>pin code people roles users lock password manager</source>
            <translation>pin código personas funciones usuarios bloqueo contraseña encargado</translation>
        </message>
        <message>
            <source>Sign off after minutes without use</source>
            <translation>Salir tras minutos sin uso</translation>
        </message>
        <message>
            <source>The list stays readable; what changes something asks again.</source>
            <translation>La lista sigue legible; lo que cambia algo vuelve a preguntar.</translation>
        </message>
        <message>
            <source>idle lock screen time</source>
            <translation>inactivo bloqueo pantalla tiempo</translation>
        </message>
        <message>
            <source>Second person above this amount</source>
            <translation>Segunda persona por encima de este importe</translation>
        </message>
        <message>
            <source>In whole units of the order’s currency; an unknown total counts as above. 0 never asks.</source>
            <translation>En unidades enteras de la moneda del pedido; un total desconocido cuenta como superior. Con 0 no se pide nunca.</translation>
        </message>
        <message>
            <source>approval money limit four eyes</source>
            <translation>aprobación dinero límite cuatro ojos</translation>
        </message>
        <message>
            <source>Second person after so many cancellations</source>
            <translation>Segunda persona tras tantas cancelaciones</translation>
        </message>
        <message>
            <source>Of one person within 12 hours. 0 never asks.</source>
            <translation>De una persona en 12 horas. Con 0 no se pide nunca.</translation>
        </message>
        <message>
            <source>approval count limit shift four eyes</source>
            <translation>aprobación número límite turno cuatro ojos</translation>
        </message>
        <message>
            <source>Duplicate orders</source>
            <translation>Pedidos duplicados</translation>
        </message>
        <message>
            <source>Point out possible duplicates</source>
            <translation>Señalar posibles duplicados</translation>
        </message>
        <message>
            <source>Two orders of one customer with the same items.</source>
            <translation>Dos pedidos de un cliente con los mismos artículos.</translation>
        </message>
        <message>
            <source>double twice same order</source>
            <translation>doble dos veces repetido mismo pedido</translation>
        </message>
        <message>
            <source>Minutes between the two orders at most</source>
            <translation>Minutos entre los dos pedidos, como máximo</translation>
        </message>
        <message>
            <source>Kitchen printer</source>
            <translation>Impresora de la cocina</translation>
        </message>
        <message>
            <source>Kind of printer</source>
            <translation>Tipo de impresora</translation>
        </message>
        <message>
            <source>A receipt printer on the network needs no driver.</source>
            <translation>Una impresora de tickets en la red no necesita controlador.</translation>
        </message>
        <message>
            <source>A printer of this computer</source>
            <translation>Una impresora de este equipo</translation>
        </message>
        <message>
            <source>ESC/POS over the network</source>
            <translation>ESC/POS por la red</translation>
        </message>
        <message>
            <source>Name of the printer</source>
            <translation>Nombre de la impresora</translation>
        </message>
        <message>
            <source>As this computer calls it.</source>
            <translation>Como la llama este equipo.</translation>
        </message>
        <message>
            <source>Address of the printer</source>
            <translation>Dirección de la impresora</translation>
        </message>
        <message>
            <source>For example 192.168.1.50; the port is 9100 unless you add one.</source>
            <translation>Por ejemplo 192.168.1.50; el puerto es 9100 si no agrega otro.</translation>
        </message>
        <message>
            <source>IP host port network</source>
            <translation>IP servidor puerto red</translation>
        </message>
        <message>
            <source>Width of the paper</source>
            <translation>Ancho del papel</translation>
        </message>
        <message>
            <source>80 mm</source>
            <translation>80 mm</translation>
        </message>
        <message>
            <source>58 mm</source>
            <translation>58 mm</translation>
        </message>
        <message>
            <source>Print a test</source>
            <translation>Imprimir una prueba</translation>
        </message>
        <message>
            <source>Prints a ticket of no order on the kitchen printer.</source>
            <translation>Imprime en la cocina un ticket que no es de ningún pedido.</translation>
        </message>
        <message>
            <source>Print a VOID ticket when an order is cancelled</source>
            <translation>Imprimir un ticket NULO cuando se cancela un pedido</translation>
        </message>
        <message>
            <source>Only once the platform shows the order as cancelled. The kitchen then knows what to stop making.</source>
            <translation>Solo cuando la plataforma muestra el pedido como cancelado. Así la cocina sabe qué dejar de preparar.</translation>
        </message>
        <message>
            <source>stop the kitchen receipt ticket</source>
            <translation>detener la cocina recibo ticket</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nunca</translation>
        </message>
        <message>
            <source>Always, whoever cancelled</source>
            <translation>Siempre, sin importar quién canceló</translation>
        </message>
        <message>
            <source>Only if somebody else cancelled</source>
            <translation>Solo si canceló otra persona</translation>
        </message>
        <message>
            <source>Days that the history is kept</source>
            <translation>Días que se guarda el historial</translation>
        </message>
        <message>
            <source>Orders and cancellations that are older are deleted. Customers’ names are deleted after 24 hours.</source>
            <translation>Los pedidos y cancelaciones anteriores se borran. Los nombres de los clientes se borran a las 24 horas.</translation>
        </message>
        <message>
            <source>retention privacy delete old orders</source>
            <translation>conservación privacidad borrar pedidos antiguos</translation>
        </message>
        <message>
            <source>Open the history</source>
            <translation>Abrir el historial</translation>
        </message>
        <message>
            <source>Look up orders and cancellations, and export them.</source>
            <translation>Consultar pedidos y cancelaciones, y exportarlos.</translation>
        </message>
        <message>
            <source>export evidence past orders csv</source>
            <translation>exportar pruebas pedidos anteriores csv</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Este equipo</translation>
        </message>
        <message>
            <source>Start at login</source>
            <translation>Abrir al iniciar sesión</translation>
        </message>
        <message>
            <source>Order Manager opens by itself when somebody signs in to this computer.</source>
            <translation>Order Manager se abre solo cuando alguien inicia sesión en este equipo.</translation>
        </message>
        <message>
            <source>autostart boot automatically</source>
            <translation>arranque encender automáticamente inicio</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Some networks let nobody out except through a proxy. Holds from the next start.</source>
            <translation>Algunas redes solo dejan salir a través de un proxy. Vale desde el próximo inicio.</translation>
        </message>
        <message>
            <source>internet firewall company connection</source>
            <translation>internet cortafuegos empresa conexión</translation>
        </message>
        <message>
            <source>As the system says</source>
            <translation>Como diga el sistema</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>The address below</source>
            <translation>La dirección de abajo</translation>
        </message>
        <message>
            <source>Address of the proxy</source>
            <translation>Dirección del proxy</translation>
        </message>
        <message>
            <source>For example http://proxy.example:8080. A user name may stand before an @, and never a password: that belongs into the system’s keyring.</source>
            <translation>Por ejemplo http://proxy.example:8080. Puede llevar un usuario antes de una @, y nunca una contraseña: esa va en el llavero del sistema.</translation>
        </message>
        <message>
            <source>internet firewall server port</source>
            <translation>internet cortafuegos servidor puerto</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Conexión</translation>
        </message>
        <message>
            <source>Alerts and sounds</source>
            <translation>Avisos y sonidos</translation>
        </message>
        <message>
            <source>Preparation times</source>
            <translation>Tiempos de preparación</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>Actualizaciones</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>No</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vacío</translation>
        </message>
        <message>
            <source>Export and support</source>
            <translation>Exportar y soporte</translation>
        </message>
        <message>
            <source>Export settings…</source>
            <translation>Exportar ajustes…</translation>
        </message>
        <message>
            <source>Saves what you changed into a file for another computer. No password is in it.</source>
            <translation>Guarda en un archivo lo que ha cambiado, para otro equipo. No lleva contraseñas.</translation>
        </message>
        <message>
            <source>save backup copy file</source>
            <translation>guardar copia archivo</translation>
        </message>
        <message>
            <source>Import settings…</source>
            <translation>Importar ajustes…</translation>
        </message>
        <message>
            <source>Shows what would change before anything does.</source>
            <translation>Muestra lo que cambiaría antes de cambiarlo.</translation>
        </message>
        <message>
            <source>load restore file</source>
            <translation>cargar recuperar archivo</translation>
        </message>
        <message>
            <source>Report for support…</source>
            <translation>Informe para soporte…</translation>
        </message>
        <message>
            <source>Version, system, settings and the last lines of the log. No passwords and no customers; you see all of it before it is saved.</source>
            <translation>Versión, sistema, ajustes y las últimas líneas del registro. Sin contraseñas ni clientes; lo ve todo antes de guardarlo.</translation>
        </message>
        <message>
            <source>diagnostics log problem help bundle zip</source>
            <translation>diagnóstico registro problema ayuda zip</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Ventana</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>English Spanish French</source>
            <translation>inglés español francés</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>dark light contrast colours night</source>
            <translation>oscuro claro contraste colores noche</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>Alto contraste, oscuro</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Alto contraste, claro</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño del texto</translation>
        </message>
        <message>
            <source>Of the size that the system asks for.</source>
            <translation>Del tamaño que pide el sistema.</translation>
        </message>
        <message>
            <source>zoom larger smaller font</source>
            <translation>zoom grande pequeño letra</translation>
        </message>
        <message>
            <source>{percent}%</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>Look for new versions</source>
            <translation>Buscar versiones nuevas</translation>
        </message>
        <message>
            <source>A new version lies ready until you restart; it never restarts.</source>
            <translation>Una versión nueva queda lista hasta que usted reinicie; nunca reinicia por sí sola.</translation>
        </message>
        <message>
            <source>update upgrade automatic</source>
            <translation>actualizar actualización automática</translation>
        </message>
        <message>
            <source>Rush hours</source>
            <translation>Horas punta</translation>
        </message>
        <message>
            <source>No restart into a new version then. Like 11:00-14:00, 17:00-21:30.</source>
            <translation>Entonces no se reinicia con una versión nueva. Por ejemplo 11:00-14:00, 17:00-21:30.</translation>
        </message>
        <message>
            <source>update busy lunch dinner</source>
            <translation>actualizar ocupado almuerzo cena</translation>
        </message>
        <message>
            <source>Look for a new version now</source>
            <translation>Buscar ahora una versión nueva</translation>
        </message>
        <message>
            <source>update upgrade check</source>
            <translation>actualizar comprobar</translation>
        </message>
        <message>
            <source>Go back to the version before</source>
            <translation>Volver a la versión anterior</translation>
        </message>
        <message>
            <source>Puts the earlier version back and restarts.</source>
            <translation>Restaura la versión anterior y reinicia.</translation>
        </message>
        <message>
            <source>update undo rollback previous</source>
            <translation>actualizar deshacer anterior</translation>
        </message>
    </context>
    <context>
        <name>settings.alerts</name>
        <message>
            <source>Alerts and sounds</source>
            <translation>Avisos y sonidos</translation>
        </message>
        <message>
            <source>What the app tells, how loudly, and when it is quiet.</source>
            <translation>Qué avisa la aplicación, cómo suena y cuándo calla.</translation>
        </message>
        <message>
            <source>alarm notification bell volume ring</source>
            <translation>alarma notificación timbre volumen campana</translation>
        </message>
        <message>
            <source>New order</source>
            <translation>Pedido nuevo</translation>
        </message>
        <message>
            <source>An order came in while the app was open.</source>
            <translation>Entró un pedido con la aplicación abierta.</translation>
        </message>
        <message>
            <source>Order cancelled by somebody else</source>
            <translation>Pedido cancelado por otra persona</translation>
        </message>
        <message>
            <source>The customer, the platform or another tablet: stop cooking.</source>
            <translation>El cliente, la plataforma u otra tableta: deje de cocinar.</translation>
        </message>
        <message>
            <source>customer stop kitchen</source>
            <translation>cliente parar cocina</translation>
        </message>
        <message>
            <source>Cancellation failed</source>
            <translation>Cancelación fallida</translation>
        </message>
        <message>
            <source>The order still stands although you cancelled it.</source>
            <translation>El pedido sigue en pie aunque usted lo canceló.</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Requiere atención</translation>
        </message>
        <message>
            <source>A cancellation has had no outcome for too long.</source>
            <translation>Una cancelación lleva demasiado tiempo sin resultado.</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Sonidos</translation>
        </message>
        <message>
            <source>Without them alerts are only shown.</source>
            <translation>Sin ellos los avisos solo se muestran.</translation>
        </message>
        <message>
            <source>mute silence loud</source>
            <translation>silencio mudo fuerte</translation>
        </message>
        <message>
            <source>Repeat the sound</source>
            <translation>Repetir el sonido</translation>
        </message>
        <message>
            <source>Until somebody has seen the alert.</source>
            <translation>Hasta que alguien haya visto el aviso.</translation>
        </message>
        <message>
            <source>Once only</source>
            <translation>Una sola vez</translation>
        </message>
        <message>
            <source>Test the alarm</source>
            <translation>Probar la alarma</translation>
        </message>
        <message>
            <source>Plays every sound and asks whether you heard it.</source>
            <translation>Reproduce cada sonido y pregunta si lo oyó.</translation>
        </message>
        <message>
            <source>try loudspeaker</source>
            <translation>probar altavoz</translation>
        </message>
        <message>
            <source>Remind to test the alarm</source>
            <translation>Recordar que se pruebe la alarma</translation>
        </message>
        <message>
            <source>Once in each shift, from four in the morning.</source>
            <translation>Una vez por turno, desde las cuatro de la mañana.</translation>
        </message>
        <message numerus="yes">
            <source>Every %n second(s)</source>
            <translation>
                <numerusform>Cada %n segundo</numerusform>
                <numerusform>Cada %n segundos</numerusform>
            </translation>
        </message>
        <message>
            <source>Quiet from</source>
            <translation>Silencio desde</translation>
        </message>
        <message>
            <source>A time such as 22:30; empty for no quiet hours.</source>
            <translation>Una hora como 22:30; vacío si no hay horas de silencio.</translation>
        </message>
        <message>
            <source>night do not disturb</source>
            <translation>noche no molestar</translation>
        </message>
        <message>
            <source>Quiet until</source>
            <translation>Silencio hasta</translation>
        </message>
        <message>
            <source>A time such as 07:00. Alerts are shown without a sound.</source>
            <translation>Una hora como 07:00. Los avisos se muestran sin sonido.</translation>
        </message>
        <message>
            <source>Cancelled orders sound in quiet hours too</source>
            <translation>Los pedidos cancelados suenan también en las horas de silencio</translation>
        </message>
        <message>
            <source>When somebody else cancels, the kitchen has to stop.</source>
            <translation>Cuando otra persona cancela, la cocina tiene que parar.</translation>
        </message>
        <message>
            <source>System notifications</source>
            <translation>Notificaciones del sistema</translation>
        </message>
        <message>
            <source>While another window is in front.</source>
            <translation>Mientras haya otra ventana delante.</translation>
        </message>
        <message>
            <source>Icon beside the clock</source>
            <translation>Icono junto al reloj</translation>
        </message>
        <message>
            <source>Shows how many alerts nobody has seen.</source>
            <translation>Muestra cuántos avisos nadie ha visto.</translation>
        </message>
        <message>
            <source>tray menu bar badge</source>
            <translation>bandeja barra de menús contador</translation>
        </message>
    </context>
    <context>
        <name>shortcuts</name>
        <message>
            <source>Show this list</source>
            <translation>Mostrar esta lista</translation>
        </message>
        <message>
            <source>Search orders</source>
            <translation>Buscar pedidos</translation>
        </message>
        <message>
            <source>Active orders</source>
            <translation>Pedidos activos</translation>
        </message>
        <message>
            <source>Orders that need attention</source>
            <translation>Pedidos que requieren atención</translation>
        </message>
        <message>
            <source>Scheduled orders</source>
            <translation>Pedidos programados</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Read the orders again now</source>
            <translation>Volver a leer los pedidos ahora</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texto más grande</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texto más pequeño</translation>
        </message>
        <message>
            <source>Text of the usual size</source>
            <translation>Texto de tamaño normal</translation>
        </message>
        <message>
            <source>Choose what to practise</source>
            <translation>Elegir qué practicar</translation>
        </message>
        <message>
            <source>Previous or next order</source>
            <translation>Pedido anterior o siguiente</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>Abrir el pedido</translation>
        </message>
        <message>
            <source>Cancel the order, after a question</source>
            <translation>Cancelar el pedido, tras una pregunta</translation>
        </message>
        <message>
            <source>Menu of the order</source>
            <translation>Menú del pedido</translation>
        </message>
        <message>
            <source>On to the orders that were found</source>
            <translation>Ir a los pedidos encontrados</translation>
        </message>
        <message>
            <source>Empty the search</source>
            <translation>Vaciar la búsqueda</translation>
        </message>
        <message>
            <source>Next or previous button or field</source>
            <translation>Botón o campo siguiente o anterior</translation>
        </message>
        <message>
            <source>Press the button with the ring</source>
            <translation>Pulsar el botón con el contorno</translation>
        </message>
        <message>
            <source>The safe answer, unless another button has the ring</source>
            <translation>La respuesta segura, salvo que otro botón tenga el contorno</translation>
        </message>
        <message>
            <source>Close; nothing is done</source>
            <translation>Cerrar; no se hace nada</translation>
        </message>
        <message>
            <source>Everywhere in the window</source>
            <translation>En toda la ventana</translation>
        </message>
        <message>
            <source>In the list of orders</source>
            <translation>En la lista de pedidos</translation>
        </message>
        <message>
            <source>In the search field</source>
            <translation>En el campo de búsqueda</translation>
        </message>
        <message>
            <source>In an order’s details and in questions</source>
            <translation>En los detalles de un pedido y en las preguntas</translation>
        </message>
        <message>
            <source>All orders and cancellations</source>
            <translation>Todos los pedidos y cancelaciones</translation>
        </message>
        <message>
            <source>All settings</source>
            <translation>Todos los ajustes</translation>
        </message>
        <message>
            <source>Next step of the order: confirm it, or mark it as ready</source>
            <translation>Siguiente paso del pedido: confirmarlo o marcarlo como listo</translation>
        </message>
    </context>
    <context>
        <name>sleeping</name>
        <message>
            <source>The computer slept from {before} to {after}; the list was old until {read}.</source>
            <translation>El equipo estuvo suspendido de {before} a {after}; la lista era antigua hasta {read}.</translation>
        </message>
        <message>
            <source>The computer slept from {before} to {after}. The list is old until it has been read again.</source>
            <translation>El equipo estuvo suspendido de {before} a {after}. La lista es antigua hasta que se lea de nuevo.</translation>
        </message>
        <message>
            <source>This computer’s clock was changed from {before} to {after}; the list was old until {read}.</source>
            <translation>El reloj de este equipo se cambió de {before} a {after}; la lista era antigua hasta {read}.</translation>
        </message>
        <message>
            <source>This computer’s clock was changed from {before} to {after}. The list is old until it has been read again.</source>
            <translation>El reloj de este equipo se cambió de {before} a {after}. La lista es antigua hasta que se lea de nuevo.</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Entendido</translation>
        </message>
    </context>
    <context>
        <name>staff</name>
        <message>
            <source>Looks only</source>
            <translation>Solo mira</translation>
        </message>
        <message>
            <source>Cancels orders</source>
            <translation>Cancela pedidos</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Encargado</translation>
        </message>
        <message>
            <source>To cancel an order</source>
            <translation>Para cancelar un pedido</translation>
        </message>
        <message>
            <source>To approve a cancellation</source>
            <translation>Para aprobar una cancelación</translation>
        </message>
        <message>
            <source>To remove an order from the list</source>
            <translation>Para quitar un pedido de la lista</translation>
        </message>
        <message>
            <source>To put something on record</source>
            <translation>Para dejar constancia de algo</translation>
        </message>
        <message>
            <source>To change the settings</source>
            <translation>Para cambiar los ajustes</translation>
        </message>
        <message>
            <source>To export the history</source>
            <translation>Para exportar el historial</translation>
        </message>
        <message>
            <source>To change the staff</source>
            <translation>Para cambiar el personal</translation>
        </message>
        <message>
            <source>Who cancels?</source>
            <translation>¿Quién cancela?</translation>
        </message>
        <message>
            <source>Your PIN cancels order {number}. Nothing is sent without it.</source>
            <translation>Su PIN cancela el pedido {number}. Sin él no se envía nada.</translation>
        </message>
        <message>
            <source>A second person must approve</source>
            <translation>Una segunda persona debe aprobarlo</translation>
        </message>
        <message>
            <source>total unknown</source>
            <translation>total desconocido</translation>
        </message>
        <message>
            <source>{name} cancels order {number}, {total}. Another person approves it within a minute.</source>
            <translation>{name} cancela el pedido {number}, {total}. Otra persona lo aprueba en menos de un minuto.</translation>
        </message>
        <message>
            <source>This cancellation needs a second person, and nobody else may approve it. A manager can add somebody, or change the limit in the settings.</source>
            <translation>Esta cancelación necesita a una segunda persona y nadie más puede aprobarla. Un encargado puede añadir a alguien o cambiar el límite en los ajustes.</translation>
        </message>
        <message>
            <source>Who is at the counter?</source>
            <translation>¿Quién está en el mostrador?</translation>
        </message>
        <message>
            <source>Wrong PIN. After one more, this person has to wait.</source>
            <translation>PIN incorrecto. Con uno más, esta persona tendrá que esperar.</translation>
        </message>
        <message>
            <source>Wrong PIN.</source>
            <translation>PIN incorrecto.</translation>
        </message>
        <message>
            <source>Too many wrong PINs. Try again in {time}.</source>
            <translation>Demasiados PIN incorrectos. Vuelva a intentarlo en {time}.</translation>
        </message>
        <message>
            <source>A PIN has only digits.</source>
            <translation>Un PIN solo tiene dígitos.</translation>
        </message>
        <message>
            <source>The PIN needs {least} to {most} digits.</source>
            <translation>El PIN necesita de {least} a {most} dígitos.</translation>
        </message>
        <message>
            <source>This PIN can’t be used. Choose another one.</source>
            <translation>Este PIN no se puede usar. Elija otro.</translation>
        </message>
        <message>
            <source>This person may not do that. Ask somebody who may.</source>
            <translation>Esta persona no puede hacerlo. Pregunte a alguien que pueda.</translation>
        </message>
        <message>
            <source>A second person must approve it. Nothing was sent.</source>
            <translation>Una segunda persona debe aprobarlo. No se ha enviado nada.</translation>
        </message>
        <message>
            <source>The PIN was entered more than a minute ago. Nothing was sent: try again.</source>
            <translation>El PIN se introdujo hace más de un minuto. No se ha enviado nada: inténtelo otra vez.</translation>
        </message>
        <message>
            <source>The staff file can’t be trusted. Nothing was sent: call a manager.</source>
            <translation>El archivo del personal no es fiable. No se ha enviado nada: llame a un encargado.</translation>
        </message>
        <message>
            <source>A PIN is needed. Nothing was sent: try again.</source>
            <translation>Se necesita un PIN. No se ha enviado nada: inténtelo otra vez.</translation>
        </message>
        <message>
            <source>The file with the staff PINs is gone.</source>
            <translation>El archivo con los PIN del personal ha desaparecido.</translation>
        </message>
        <message>
            <source>The file with the staff PINs is damaged.</source>
            <translation>El archivo con los PIN del personal está dañado.</translation>
        </message>
        <message>
            <source>The system’s keyring does not open; staff PINs can’t be checked without it.</source>
            <translation>El llavero del sistema no se abre; sin él no se pueden comprobar los PIN del personal.</translation>
        </message>
        <message>
            <source>Nothing can be cancelled until a manager enters the recovery code.</source>
            <translation>No se puede cancelar nada hasta que un encargado introduzca el código de recuperación.</translation>
        </message>
        <message>
            <source>Enter the code…</source>
            <translation>Introducir el código…</translation>
        </message>
        <message>
            <source>It could not be written down, so nothing was changed. Free some disk space.</source>
            <translation>No se pudo guardar, así que no se cambió nada. Libere espacio en el disco.</translation>
        </message>
        <message>
            <source>The last manager has to stay. Make somebody else a manager first.</source>
            <translation>El último encargado debe quedarse. Nombre antes a otro.</translation>
        </message>
        <message>
            <source>This computer has no keyring. The PINs work, but a copy of their file is easier to guess.</source>
            <translation>Este equipo no tiene llavero. Los PIN funcionan, pero una copia de su archivo es más fácil de adivinar.</translation>
        </message>
        <message>
            <source>Set the manager’s PIN</source>
            <translation>Definir el PIN del encargado</translation>
        </message>
        <message>
            <source>From then on this computer asks for a PIN before an order is cancelled. Add the others afterwards.</source>
            <translation>Desde entonces este equipo pide un PIN antes de cancelar un pedido. Añada después a los demás.</translation>
        </message>
        <message>
            <source>Add somebody</source>
            <translation>Añadir a alguien</translation>
        </message>
        <message>
            <source>The role of {name}</source>
            <translation>La función de {name}</translation>
        </message>
        <message>
            <source>A new PIN for {name}</source>
            <translation>Un PIN nuevo para {name}</translation>
        </message>
        <message>
            <source>4 to 8 digits, for a manager 6 to 8. Each person has another one.</source>
            <translation>De 4 a 8 dígitos; para un encargado, de 6 a 8. Cada persona tiene otro.</translation>
        </message>
        <message>
            <source>A manager needs a PIN of 6 to 8 digits.</source>
            <translation>Un encargado necesita un PIN de 6 a 8 dígitos.</translation>
        </message>
        <message>
            <source>Enter the recovery code</source>
            <translation>Introduzca el código de recuperación</translation>
        </message>
        <message>
            <source>It makes a new manager. The code is used up, and you get another one.</source>
            <translation>Crea un encargado nuevo. El código queda gastado y usted recibe otro.</translation>
        </message>
        <message>
            <source>No manager knows the PIN…</source>
            <translation>Ningún encargado sabe el PIN…</translation>
        </message>
        <message>
            <source>Signed off: nobody used the app for a while.</source>
            <translation>Sesión cerrada: nadie usó la aplicación durante un rato.</translation>
        </message>
        <message>
            <source>This is not the recovery code.</source>
            <translation>Este no es el código de recuperación.</translation>
        </message>
        <message>
            <source>Take away the PIN of {name}?</source>
            <translation>¿Retirar el PIN de {name}?</translation>
        </message>
        <message>
            <source>They can no longer sign in, cancel or approve. What they did stays under their name.</source>
            <translation>Ya no podrá identificarse, cancelar ni aprobar. Lo que hizo queda a su nombre.</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>Retirarlo</translation>
        </message>
        <message>
            <source>Ask for no PINs any more?</source>
            <translation>¿Dejar de pedir los PIN?</translation>
        </message>
        <message>
            <source>Everybody at this computer can cancel orders then. All PINs are forgotten.</source>
            <translation>Entonces cualquiera en este equipo podrá cancelar pedidos. Se olvidan todos los PIN.</translation>
        </message>
        <message>
            <source>Switch PINs off</source>
            <translation>Desactivar los PIN</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Dejarlo como está</translation>
        </message>
    </context>
    <context>
        <name>standstill</name>
        <message>
            <source>Open cancellations are not updating: Order Manager tries to go on. If this stays, ask the platform, and close the app and open it again.</source>
            <translation>Las cancelaciones abiertas no se actualizan: Order Manager intenta continuar. Si esto persiste, pregunte a la plataforma, y cierre la aplicación y vuelva a abrirla.</translation>
        </message>
        <message>
            <source>Some orders are not updating: Order Manager tries to go on. If this stays, close the app and open it again.</source>
            <translation>Algunos pedidos no se actualizan: Order Manager intenta continuar. Si esto persiste, cierre la aplicación y vuelva a abrirla.</translation>
        </message>
        <message>
            <source>The list is not being kept for the next start. Orders go on; close the app and open it again when there is time.</source>
            <translation>La lista no se está guardando para el próximo inicio. Los pedidos siguen; cierre la aplicación y vuelva a abrirla cuando haya tiempo.</translation>
        </message>
    </context>
    <context>
        <name>stores</name>
        <message>
            <source>All stores</source>
            <translation>Todas las tiendas</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>En vivo</translation>
        </message>
        <message>
            <source>Not permitted</source>
            <translation>Sin permiso</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>No encontrada</translation>
        </message>
        <message>
            <source>Can’t be opened</source>
            <translation>No se puede abrir</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) in the last minute</source>
            <translation>
                <numerusform>%n solicitud en el último minuto</numerusform>
                <numerusform>%n solicitudes en el último minuto</numerusform>
            </translation>
        </message>
        <message>
            <source>{requests}, of {limit} allowed; the next in {seconds} s</source>
            <translation>{requests}, de {limit} permitidas; la próxima en {seconds} s</translation>
        </message>
        <message>
            <source>{requests}, of {limit} allowed; slowed down, because the platform asked for it: the next in {seconds} s</source>
            <translation>{requests}, de {limit} permitidas; más despacio, porque la plataforma lo pidió: la próxima en {seconds} s</translation>
        </message>
        <message>
            <source>{store}: {text}</source>
            <translation>{store}: {text}</translation>
        </message>
    </context>
    <context>
        <name>support</name>
        <message>
            <source>Order {number} is off</source>
            <translation>El pedido {number} está anulado</translation>
        </message>
        <message>
            <source>The cancellation was not sent</source>
            <translation>La cancelación no se envió</translation>
        </message>
        <message>
            <source>{platform} didn’t cancel order {number}</source>
            <translation>{platform} no canceló el pedido {number}</translation>
        </message>
        <message>
            <source>Not confirmed: order {number}</source>
            <translation>Sin confirmar: pedido {number}</translation>
        </message>
        <message>
            <source>Nothing changed: the order is still active, keep preparing it.</source>
            <translation>Nada ha cambiado: el pedido sigue activo, siga preparándolo.</translation>
        </message>
        <message>
            <source>The order is still active: keep preparing it until this is settled.</source>
            <translation>El pedido sigue activo: siga preparándolo hasta que esto se resuelva.</translation>
        </message>
        <message>
            <source>Do not treat it as cancelled: keep preparing it until this is settled.</source>
            <translation>No lo dé por cancelado: siga preparándolo hasta que esto se resuelva.</translation>
        </message>
        <message>
            <source>The order is off by now; nothing is left to do.</source>
            <translation>El pedido ya está anulado; no queda nada por hacer.</translation>
        </message>
        <message>
            <source>The food has left. Ask {platform} what can still be done.</source>
            <translation>La comida ya salió. Pregunte a {platform} qué se puede hacer aún.</translation>
        </message>
        <message>
            <source>The order’s state is unknown. Ask before you throw food away.</source>
            <translation>Se desconoce el estado del pedido. Pregunte antes de desechar la comida.</translation>
        </message>
        <message>
            <source>{platform} answered: {text}</source>
            <translation>{platform} respondió: {text}</translation>
        </message>
        <message>
            <source>Attempt {count} · {time} · reference {reference}</source>
            <translation>Intento {count} · {time} · referencia {reference}</translation>
        </message>
        <message>
            <source>Please cancel {platform} order {number}. Store {store}. Reference {reference}.</source>
            <translation>Por favor, cancelen el pedido {number} de {platform}. Tienda {store}. Referencia {reference}.</translation>
        </message>
        <message>
            <source>Please cancel {platform} order {number}. Store {store}. Order ID {id}.</source>
            <translation>Por favor, cancelen el pedido {number} de {platform}. Tienda {store}. ID del pedido {id}.</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plataforma</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Order ID</source>
            <translation>ID del pedido</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Tienda</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>What is known</source>
            <translation>Lo que se sabe</translation>
        </message>
        <message>
            <source>Answer of the platform</source>
            <translation>Respuesta de la plataforma</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Intentos</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Confirmado</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referencia</translation>
        </message>
    </context>
    <context>
        <name>switch_off</name>
        <message>
            <source>Switch off on {platform} what ran out: {items} (#{number})</source>
            <translation>Desactive en {platform} lo que se agotó: {items} (#{number})</translation>
        </message>
        <message numerus="yes">
            <source>%n more reminder(s)</source>
            <translation>
                <numerusform>%n recordatorio más</numerusform>
                <numerusform>%n recordatorios más</numerusform>
            </translation>
        </message>
        <message>
            <source>Switch the item off on {platform}</source>
            <translation>Desactive el artículo en {platform}</translation>
        </message>
        <message>
            <source>Order #{number} was cancelled because something ran out. Switch it off in the menu of {platform}, so that nobody else orders it, and tick it here.</source>
            <translation>El pedido #{number} se canceló porque se agotó algo. Desactívelo en el menú de {platform} para que nadie más lo pida y márquelo aquí.</translation>
        </message>
        <message>
            <source>Show items</source>
            <translation>Ver artículos</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>No hace falta</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Más tarde</translation>
        </message>
        <message>
            <source>All done</source>
            <translation>Todo hecho</translation>
        </message>
    </context>
    <context>
        <name>ticket</name>
        <message>
            <source>REJECTED</source>
            <translation>RECHAZADO</translation>
        </message>
        <message>
            <source>CANCELLED</source>
            <translation>CANCELADO</translation>
        </message>
        <message>
            <source>VOID</source>
            <translation>NULO</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Motivo: {reason}</translation>
        </message>
        <message>
            <source>Asked at {time}. Not confirmed by {platform}: do not treat the order as cancelled.</source>
            <translation>Pedida a las {time}. {platform} no la ha confirmado: no dé el pedido por cancelado.</translation>
        </message>
        <message>
            <source>NOT CONFIRMED</source>
            <translation>SIN CONFIRMAR</translation>
        </message>
        <message>
            <source>Ticket {number}</source>
            <translation>Ticket {number}</translation>
        </message>
        <message>
            <source>PRACTICE – NOT A REAL ORDER</source>
            <translation>PRÁCTICA – NO ES UN PEDIDO REAL</translation>
        </message>
        <message>
            <source>Note from the customer</source>
            <translation>Nota del cliente</translation>
        </message>
        <message>
            <source>Printed {time}</source>
            <translation>Impreso {time}</translation>
        </message>
        <message>
            <source>Order ID {id}</source>
            <translation>ID del pedido {id}</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>Pedido hecho</translation>
        </message>
        <message>
            <source>Pickup due</source>
            <translation>Recogida prevista</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>Repartidor</translation>
        </message>
        <message>
            <source>Stop making:</source>
            <translation>Dejar de preparar:</translation>
        </message>
        <message>
            <source>This order’s record can’t be read: open it on {platform}.</source>
            <translation>Los datos de este pedido no se pueden leer: ábralo en {platform}.</translation>
        </message>
        <message numerus="yes">
            <source>+%n more item(s), not listed here</source>
            <translation>
                <numerusform>+%n artículo más, no figura aquí</numerusform>
                <numerusform>+%n artículos más, no figuran aquí</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n more choice(s), not listed here</source>
            <translation>
                <numerusform>+%n opción más, no figura aquí</numerusform>
                <numerusform>+%n opciones más, no figuran aquí</numerusform>
            </translation>
        </message>
        <message>
            <source>! ALLERGY !</source>
            <translation>¡ALERGIA!</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>TEST</source>
            <translation>PRUEBA</translation>
        </message>
        <message>
            <source>This printer will print VOID tickets of cancelled orders.</source>
            <translation>Esta impresora imprimirá los tickets NULOS de pedidos cancelados.</translation>
        </message>
    </context>
    <context>
        <name>timeline</name>
        <message>
            <source>Placed</source>
            <translation>Pedido hecho</translation>
        </message>
        <message>
            <source>Seen as confirmed</source>
            <translation>Visto como confirmado</translation>
        </message>
        <message>
            <source>Seen as ready</source>
            <translation>Visto como listo</translation>
        </message>
        <message>
            <source>Seen as picked up</source>
            <translation>Visto como recogido</translation>
        </message>
        <message>
            <source>Seen as fulfilled</source>
            <translation>Visto como completado</translation>
        </message>
        <message>
            <source>Request sent to {platform}</source>
            <translation>Solicitud enviada a {platform}</translation>
        </message>
        <message>
            <source>{platform} took the request; outcome open</source>
            <translation>{platform} recibió la solicitud; resultado pendiente</translation>
        </message>
        <message>
            <source>No clear answer from {platform}</source>
            <translation>Sin respuesta clara de {platform}</translation>
        </message>
        <message>
            <source>{platform} did not take the request</source>
            <translation>{platform} no aceptó la solicitud</translation>
        </message>
        <message>
            <source>{platform} reports a failed cancellation</source>
            <translation>{platform} informa de una cancelación fallida</translation>
        </message>
        <message>
            <source>{platform} confirmed the cancellation</source>
            <translation>{platform} confirmó la cancelación</translation>
        </message>
        <message>
            <source>{platform} shows the order as live again</source>
            <translation>{platform} muestra otra vez el pedido como activo</translation>
        </message>
        <message>
            <source>Marked as dealt with</source>
            <translation>Marcado como resuelto</translation>
        </message>
        <message>
            <source>{platform} shows it too</source>
            <translation>{platform} también lo muestra</translation>
        </message>
        <message>
            <source>Record of the call closed</source>
            <translation>Registro de la llamada cerrado</translation>
        </message>
        <message>
            <source>Seen to be off</source>
            <translation>Ya no está activo</translation>
        </message>
        <message>
            <source>Removed from the list</source>
            <translation>Eliminado de la lista</translation>
        </message>
        <message>
            <source>{platform} answered: {text}</source>
            <translation>{platform} respondió: {text}</translation>
        </message>
        <message>
            <source>Attempt {number}: asked to cancel. Reason: {reason}</source>
            <translation>Intento {number}: cancelación pedida. Motivo: {reason}</translation>
        </message>
        <message>
            <source>Asked to cancel. Reason: {reason}</source>
            <translation>Cancelación pedida. Motivo: {reason}</translation>
        </message>
        <message>
            <source>Call recorded by {name}; not confirmed</source>
            <translation>Llamada registrada por {name}; sin confirmar</translation>
        </message>
        <message>
            <source>Call recorded by {name}, case {case}; not confirmed</source>
            <translation>Llamada registrada por {name}, caso {case}; sin confirmar</translation>
        </message>
        <message>
            <source>By {name}</source>
            <translation>Por {name}</translation>
        </message>
        <message>
            <source>By {name}, approved by {approver}</source>
            <translation>Por {name}, con la aprobación de {approver}</translation>
        </message>
        <message>
            <source>{what} ({length} on the phone)</source>
            <translation>{what} ({length} al teléfono)</translation>
        </message>
        <message>
            <source>{platform} took the request</source>
            <translation>{platform} aceptó la solicitud</translation>
        </message>
    </context>
    <context>
        <name>updates</name>
        <message>
            <source>Version {version} is ready. It takes over after a restart.</source>
            <translation>La versión {version} está lista. Se usará después de reiniciar.</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>Reiniciar ahora</translation>
        </message>
        <message>
            <source>A cancellation is under way. Restart when its outcome is known.</source>
            <translation>Hay una cancelación en curso. Reinicie cuando se sepa su resultado.</translation>
        </message>
        <message>
            <source>These are your rush hours. Restart after them.</source>
            <translation>Son sus horas punta. Reinicie después.</translation>
        </message>
        <message>
            <source>This is the newest version.</source>
            <translation>Esta es la versión más reciente.</translation>
        </message>
        <message>
            <source>Looking for a newer version…</source>
            <translation>Buscando una versión más reciente…</translation>
        </message>
        <message>
            <source>The server with new versions can’t be reached. Nothing has changed.</source>
            <translation>No se puede conectar con el servidor de versiones. Nada ha cambiado.</translation>
        </message>
        <message>
            <source>What came is not a genuine version. It was thrown away; nothing changed.</source>
            <translation>Lo recibido no es una versión auténtica. Se descartó; nada ha cambiado.</translation>
        </message>
        <message>
            <source>The list of versions is out of date. Check this computer’s clock, or try later.</source>
            <translation>La lista de versiones está caducada. Revise el reloj de este equipo o inténtelo más tarde.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk for a new version.</source>
            <translation>No hay espacio suficiente en el disco para una versión nueva.</translation>
        </message>
        <message>
            <source>There is no earlier version on this computer.</source>
            <translation>No hay ninguna versión anterior en este equipo.</translation>
        </message>
        <message>
            <source>Order Manager is kept up to date by whoever installed it.</source>
            <translation>Quien instaló Order Manager se ocupa de actualizarlo.</translation>
        </message>
        <message>
            <source>Go back to version {version}?</source>
            <translation>¿Volver a la versión {version}?</translation>
        </message>
        <message>
            <source>Go back and restart</source>
            <translation>Volver y reiniciar</translation>
        </message>
    </context>
</TS>
