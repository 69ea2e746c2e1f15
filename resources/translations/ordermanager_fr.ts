<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AnswerBlock</name>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>CancelDialog</name>
        <message>
            <source>Cancel order {number}?</source>
            <translation>Annuler la commande {number} ?</translation>
        </message>
        <message>
            <source>Reason for cancelling</source>
            <translation>Motif de l’annulation</translation>
        </message>
        <message>
            <source>Choose a reason</source>
            <translation>Choisissez un motif</translation>
        </message>
        <message>
            <source>Note for yourself; it is not sent</source>
            <translation>Note pour vous ; elle n’est pas envoyée</translation>
        </message>
        <message>
            <source>Keep order</source>
            <translation>Garder la commande</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Cancel this order</source>
            <translation>Annuler cette commande</translation>
        </message>
        <message>
            <source>ID …{tail}</source>
            <translation>ID …{tail}</translation>
        </message>
        <message>
            <source>Choose a reason first</source>
            <translation>Choisissez d’abord un motif</translation>
        </message>
    </context>
    <context>
        <name>CancelUnavailableDialog</name>
        <message>
            <source>{platform} can’t be asked to cancel this order from here</source>
            <translation>Cette commande ne peut pas être annulée d’ici auprès de {platform}</translation>
        </message>
        <message>
            <source>Contact support</source>
            <translation>Contacter l’assistance</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Cancelled by phone</source>
            <translation>Annulée par téléphone</translation>
        </message>
        <message>
            <source>Order {number}</source>
            <translation>Commande {number}</translation>
        </message>
        <message>
            <source>The order’s record can’t be read here, so nothing is sent for it. It is not cancelled: ask support.</source>
            <translation>Les données de la commande sont illisibles ici, rien n’est donc envoyé. Elle n’est pas annulée : demandez à l’assistance.</translation>
        </message>
        <message>
            <source>The account does not say which platform the order belongs to, so nothing is sent for it. It is not cancelled: ask support.</source>
            <translation>Le compte n’indique pas à quelle plateforme appartient la commande, rien n’est donc envoyé. Elle n’est pas annulée : demandez à l’assistance.</translation>
        </message>
        <message>
            <source>The order’s ID can’t be sent safely, so nothing is sent for it. It is not cancelled: ask support.</source>
            <translation>L’ID de la commande ne peut pas être envoyé sans risque, rien n’est donc envoyé. Elle n’est pas annulée : demandez à l’assistance.</translation>
        </message>
    </context>
    <context>
        <name>ColumnHeader</name>
        <message>
            <source>Order</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Customer and items</source>
            <translation>Client et articles</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Attente</translation>
        </message>
        <message>
            <source>Pickup</source>
            <translation>Retrait</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>ContactCards</name>
        <message>
            <source>Chat with support</source>
            <translation>Chat avec l’assistance</translation>
        </message>
        <message>
            <source>Opens in your browser</source>
            <translation>S’ouvre dans le navigateur</translation>
        </message>
        <message>
            <source>Text {number}</source>
            <translation>SMS au {number}</translation>
        </message>
        <message>
            <source>The message is already written</source>
            <translation>Le message est déjà rédigé</translation>
        </message>
        <message>
            <source>Call {platform} {phone}</source>
            <translation>Appeler {platform} {phone}</translation>
        </message>
        <message>
            <source>Ask them to cancel by hand</source>
            <translation>Demandez une annulation manuelle</translation>
        </message>
    </context>
    <context>
        <name>ContactPlatformDialog</name>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Open the {platform} portal</source>
            <translation>Ouvrir le portail de {platform}</translation>
        </message>
        <message>
            <source>Sign in and cancel there</source>
            <translation>Connectez-vous et annulez là-bas</translation>
        </message>
        <message>
            <source>What to say: “Please cancel order {number} for us, the total is {total}.”</source>
            <translation>À dire : « Veuillez annuler pour nous la commande {number}, d’un total de {total}. »</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Cancelled by phone</source>
            <translation>Annulée par téléphone</translation>
        </message>
        <message>
            <source>{platform} cancels by phone or portal</source>
            <translation>{platform} annule par téléphone ou sur son portail</translation>
        </message>
        <message>
            <source>{platform} cancels by phone</source>
            <translation>{platform} annule par téléphone</translation>
        </message>
        <message>
            <source>{platform} can’t be asked from here</source>
            <translation>{platform} ne se gère pas d’ici</translation>
        </message>
        <message>
            <source>{platform} doesn’t let Order Manager cancel for you. Contact them, or ask the customer to cancel in their app.</source>
            <translation>{platform} ne permet pas à Order Manager d’annuler à votre place. Contactez la plateforme ou demandez au client d’annuler dans son application.</translation>
        </message>
        <message>
            <source>{platform} doesn’t let Order Manager cancel for you, and no phone number of theirs is known here. Cancel on their own tablet or site, or ask the customer to cancel in their app.</source>
            <translation>{platform} ne permet pas à Order Manager d’annuler à votre place et son numéro de téléphone n’est pas connu ici. Annulez sur la tablette ou le site de la plateforme, ou demandez au client d’annuler dans son application.</translation>
        </message>
        <message>
            <source>Order {number}</source>
            <translation>Commande {number}</translation>
        </message>
        <message>
            <source>{platform} restaurant support</source>
            <translation>Assistance restaurants de {platform}</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>The first request may still work. A second one is sent only if you confirm it.</source>
            <translation>La première demande peut encore aboutir. Une seconde ne part que si vous la confirmez.</translation>
        </message>
        <message>
            <source>Order #{number} was not sent for cancelling: this computer can't write its record. Free some disk space and try again, or call {platform}.</source>
            <translation>L’annulation de la commande #{number} n’a pas été envoyée : cet ordinateur ne peut pas écrire son registre. Libérez de l’espace disque et réessayez, ou appelez {platform}.</translation>
        </message>
        <message>
            <source>Order #{number} may come back to the list after a restart: this computer can't write its record.</source>
            <translation>La commande #{number} peut revenir dans la liste après un redémarrage : cet ordinateur ne peut pas écrire son registre.</translation>
        </message>
        <message>
            <source>Number {number} copied</source>
            <translation>Numéro {number} copié</translation>
        </message>
        <message>
            <source>This computer can't write its record of cancellations. Free some disk space, or start Order Manager again; until then check cancelled orders with the platform.</source>
            <translation>Cet ordinateur ne peut pas écrire son registre des annulations. Libérez de l’espace disque ou relancez Order Manager ; d’ici là, vérifiez les commandes annulées auprès de la plateforme.</translation>
        </message>
        <message>
            <source>This computer can't write its record of cancellations: orders are shown, and none can be cancelled here. Free some disk space and start Order Manager again; until then call the platform.</source>
            <translation>Cet ordinateur ne peut pas écrire son registre des annulations : les commandes sont affichées, mais aucune ne peut être annulée ici. Libérez de l’espace disque et relancez Order Manager ; d’ici là, appelez la plateforme.</translation>
        </message>
        <message>
            <source>Something went wrong inside Order Manager. Orders go on; if a button does nothing, close the app and open it again.</source>
            <translation>Un problème est survenu dans Order Manager. Les commandes continuent ; si un bouton ne réagit pas, fermez l’application et rouvrez-la.</translation>
        </message>
        <message numerus="yes">
            <source>%n cancellation(s) from before are not confirmed yet. Checking…</source>
            <translation>
                <numerusform>%n annulation précédente n’est pas encore confirmée. Vérification…</numerusform>
                <numerusform>%n annulations précédentes ne sont pas encore confirmées. Vérification…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancellation(s) are not confirmed yet. Close anyway?</source>
            <translation>
                <numerusform>%n annulation n’est pas encore confirmée. Fermer quand même ?</numerusform>
                <numerusform>%n annulations ne sont pas encore confirmées. Fermer quand même ?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>What was sent stays with the platforms. The next start shows what became of it; nothing is sent again.</source>
            <translation>Ce qui a été envoyé reste auprès des plateformes. Le prochain démarrage montre ce qui s’est passé ; rien n’est renvoyé.</translation>
        </message>
        <message>
            <source>Stay open</source>
            <translation>Rester ouvert</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Order #{number} cancelled — {platform} confirmed at {time}</source>
            <translation>Commande #{number} annulée — {platform} a confirmé à {time}</translation>
        </message>
        <message>
            <source>Too late: order #{number} had already left the kitchen.</source>
            <translation>Trop tard : la commande #{number} avait déjà quitté la cuisine.</translation>
        </message>
        <message>
            <source>The cancellation of order #{number} was not sent to {platform}.</source>
            <translation>L’annulation de la commande #{number} n’a pas été envoyée à {platform}.</translation>
        </message>
        <message>
            <source>{platform} didn’t cancel order #{number}.</source>
            <translation>{platform} n’a pas annulé la commande #{number}.</translation>
        </message>
        <message>
            <source>Order #{number} was already cancelled; nothing was sent.</source>
            <translation>La commande #{number} était déjà annulée ; rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>This computer slept, or its clock was changed. Order #{number} is looked at again first; nothing was sent. Try again in a moment.</source>
            <translation>Cet ordinateur était en veille, ou son horloge a été changée. La commande #{number} est d’abord relue ; rien n’a été envoyé. Réessayez dans un instant.</translation>
        </message>
        <message>
            <source>The order changed since you confirmed. Nothing was sent: please look again.</source>
            <translation>La commande a changé depuis votre confirmation. Rien n’a été envoyé : veuillez la revoir.</translation>
        </message>
        <message>
            <source>This computer can't keep your choice: it holds until you close Order Manager.</source>
            <translation>Cet ordinateur ne peut pas enregistrer votre choix : il vaut jusqu’à la fermeture d’Order Manager.</translation>
        </message>
        <message>
            <source>Practice: nobody is called.</source>
            <translation>Exercice : personne n’est appelé.</translation>
        </message>
        <message>
            <source>Practice: no message is sent.</source>
            <translation>Exercice : aucun message n’est envoyé.</translation>
        </message>
        <message>
            <source>Practice: no page is opened.</source>
            <translation>Exercice : aucune page n’est ouverte.</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Voir</translation>
        </message>
        <message>
            <source>What now?</source>
            <translation>Que faire ?</translation>
        </message>
        <message>
            <source>The order is over: there is nothing to cancel.</source>
            <translation>La commande est terminée : il n’y a rien à annuler.</translation>
        </message>
        <message>
            <source>The order’s state is not known: it can’t be cancelled from here now.</source>
            <translation>L’état de la commande n’est pas connu : elle ne peut pas être annulée d’ici pour l’instant.</translation>
        </message>
        <message numerus="yes">
            <source>The first request may still work. You can try again in %n second(s).</source>
            <translation>
                <numerusform>La première demande peut encore aboutir. Vous pourrez réessayer dans %n seconde.</numerusform>
                <numerusform>La première demande peut encore aboutir. Vous pourrez réessayer dans %n secondes.</numerusform>
            </translation>
        </message>
        <message>
            <source>The first request may still work. Trying again waits until the order is read.</source>
            <translation>La première demande peut encore aboutir. Vous pourrez réessayer une fois la commande relue.</translation>
        </message>
    </context>
    <context>
        <name>DetailsActions</name>
        <message>
            <source>Cancel order</source>
            <translation>Annuler la commande</translation>
        </message>
        <message>
            <source>Don’t send</source>
            <translation>Ne pas envoyer</translation>
        </message>
        <message>
            <source>What now?</source>
            <translation>Que faire ?</translation>
        </message>
        <message>
            <source>Close this record</source>
            <translation>Clore cet enregistrement</translation>
        </message>
        <message>
            <source>I have dealt with it</source>
            <translation>Je m’en suis occupé</translation>
        </message>
        <message>
            <source>Rejected elsewhere</source>
            <translation>Refusée ailleurs</translation>
        </message>
        <message>
            <source>Cancelled elsewhere</source>
            <translation>Annulée ailleurs</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Motif : {reason}</translation>
        </message>
        <message>
            <source>The food is not wanted.</source>
            <translation>Le repas n’est plus attendu.</translation>
        </message>
    </context>
    <context>
        <name>DetailsBackground</name>
        <message>
            <source>Timeline</source>
            <translation>Chronologie</translation>
        </message>
        <message>
            <source>Order ID</source>
            <translation>ID de la commande</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>Livreur</translation>
        </message>
        <message>
            <source>Pickup and delivery</source>
            <translation>Retrait et livraison</translation>
        </message>
    </context>
    <context>
        <name>DetailsContents</name>
        <message numerus="yes">
            <source>+%n more item(s)</source>
            <translation>
                <numerusform>+%n article de plus</numerusform>
                <numerusform>+%n articles de plus</numerusform>
            </translation>
        </message>
        <message>
            <source>This order’s record can’t be read: {defect}</source>
            <translation>Les données de cette commande sont illisibles : {defect}</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s). The list does not show this order: what stands here was written down on this computer when it was confirmed.</source>
            <translation>
                <numerusform>%n article. La liste ne montre pas cette commande : ce qui figure ici a été noté sur cet ordinateur lors de la confirmation.</numerusform>
                <numerusform>%n articles. La liste ne montre pas cette commande : ce qui figure ici a été noté sur cet ordinateur lors de la confirmation.</numerusform>
            </translation>
        </message>
        <message>
            <source>Note from the customer</source>
            <translation>Note du client</translation>
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
            <translation>Plus d’actions</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Cancel order…</source>
            <translation>Annuler la commande…</translation>
        </message>
        <message>
            <source>Copy order number</source>
            <translation>Copier le numéro de commande</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <source>Print ticket…</source>
            <translation>Imprimer le ticket…</translation>
        </message>
        <message>
            <source>Save ticket as PDF…</source>
            <translation>Enregistrer le ticket en PDF…</translation>
        </message>
    </context>
    <context>
        <name>FooterBar</name>
        <message>
            <source>Support</source>
            <translation>Assistance</translation>
        </message>
        <message numerus="yes">
            <source>%n active</source>
            <translation>
                <numerusform>%n commande active</numerusform>
                <numerusform>%n commandes actives</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unreadable order(s)</source>
            <translation>
                <numerusform>%n commande illisible</numerusform>
                <numerusform>%n commandes illisibles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancelling</source>
            <translation>
                <numerusform>%n en cours d’annulation</numerusform>
                <numerusform>%n en cours d’annulation</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you now</source>
            <extracomment>At least one order wants a person at once: “1 needs you now”, “2 need you now”.</extracomment>
            <translation>
                <numerusform>%n attend une action urgente</numerusform>
                <numerusform>%n attendent une action urgente</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you</source>
            <extracomment>Orders that want a person: “1 needs you”, “2 need you”.</extracomment>
            <translation>
                <numerusform>%n requiert votre attention</numerusform>
                <numerusform>%n requièrent votre attention</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HeaderBar</name>
        <message>
            <source>Practice – no real orders</source>
            <translation>Exercice – commandes fictives</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Exercice</translation>
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
            <translation>{store} – Order Manager (exercice)</translation>
        </message>
    </context>
    <context>
        <name>MinuteChoices</name>
        <message>
            <source>Other number</source>
            <translation>Autre nombre</translation>
        </message>
        <message>
            <source>Other number of minutes</source>
            <translation>Autre nombre de minutes</translation>
        </message>
        <message>
            <source>Type a number of minutes first</source>
            <translation>Saisissez d’abord un nombre de minutes</translation>
        </message>
    </context>
    <context>
        <name>NewOrdersButton</name>
        <message numerus="yes">
            <source>%n new ↑</source>
            <extracomment>On a small button at the top of the list: so many new orders wait to be shown.</extracomment>
            <translation>
                <numerusform>%n nouvelle ↑</numerusform>
                <numerusform>%n nouvelles ↑</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n new order(s)</source>
            <translation>
                <numerusform>Afficher %n nouvelle commande</numerusform>
                <numerusform>Afficher %n nouvelles commandes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteBlock</name>
        <message>
            <source>Allergy</source>
            <translation>Allergie</translation>
        </message>
    </context>
    <context>
        <name>OrderDetailsDialog</name>
        <message>
            <source>Order {number}</source>
            <translation>Commande {number}</translation>
        </message>
        <message>
            <source>Remove order</source>
            <translation>Retirer de la liste</translation>
        </message>
    </context>
    <context>
        <name>PauseDialog</name>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
    </context>
    <context>
        <name>PhoneRecordDialog</name>
        <message>
            <source>Did {platform} cancel it by phone?</source>
            <translation>{platform} l’a-t-il annulée par téléphone ?</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Votre nom</translation>
        </message>
        <message>
            <source>Who made the call</source>
            <translation>Auteur de l’appel</translation>
        </message>
        <message>
            <source>Case number, if they gave one</source>
            <translation>Numéro de dossier, s’il y en a un</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Record the call</source>
            <translation>Enregistrer l’appel</translation>
        </message>
        <message>
            <source>Order {number}</source>
            <translation>Commande {number}</translation>
        </message>
        <message>
            <source>Record it only if {platform} said yes. The order is shown as not confirmed until {platform} shows it too.</source>
            <translation>Ne l’enregistrez que si {platform} a dit oui. La commande reste non confirmée tant que {platform} ne l’affiche pas aussi.</translation>
        </message>
        <message>
            <source>Enter your name first</source>
            <translation>Saisissez d’abord votre nom</translation>
        </message>
    </context>
    <context>
        <name>PlatformChips</name>
        <message>
            <source>All</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
    </context>
    <context>
        <name>PreferencesButton</name>
        <message>
            <source>Language, theme and text size</source>
            <translation>Langue, thème et taille du texte</translation>
        </message>
    </context>
    <context>
        <name>PreferencesMenu</name>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Système</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>Contraste élevé, sombre</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Contraste élevé, clair</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <source>{percent}%</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
    </context>
    <context>
        <name>PrepTimeDialog</name>
        <message>
            <source>Confirm</source>
            <translation>Confirmer</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Confirm without a time</source>
            <translation>Confirmer sans durée</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>The server does not answer. Check this computer's network, and the address in ORDERMANAGER_API_URL.</source>
            <translation>Le serveur ne répond pas. Vérifiez le réseau de cet ordinateur et l’adresse dans ORDERMANAGER_API_URL.</translation>
        </message>
        <message>
            <source>The server's name can't be found. Check that this computer is online, and the address in ORDERMANAGER_API_URL.</source>
            <translation>Le nom du serveur est introuvable. Vérifiez que cet ordinateur est connecté, ainsi que l’adresse dans ORDERMANAGER_API_URL.</translation>
        </message>
        <message>
            <source>The server can't prove who it is, so nothing is sent to it: its certificate is not trusted here, or is another server's. Check the address in ORDERMANAGER_API_URL, and ask whoever runs this network.</source>
            <translation>Le serveur ne peut pas prouver son identité, rien ne lui est donc envoyé : son certificat n’est pas reconnu ici, ou est celui d’un autre serveur. Vérifiez l’adresse dans ORDERMANAGER_API_URL et demandez à la personne qui gère ce réseau.</translation>
        </message>
        <message>
            <source>The server's certificate is out of date, so nothing is sent to it. Check this computer's date; if it is right, tell whoever runs the server.</source>
            <translation>Le certificat du serveur a expiré, rien ne lui est donc envoyé. Vérifiez la date de cet ordinateur ; si elle est juste, prévenez la personne qui gère le serveur.</translation>
        </message>
        <message>
            <source>The network's proxy lets nothing through to the server. Check the user and password in ORDERMANAGER_PROXY, and ask whoever runs this network.</source>
            <translation>Le proxy du réseau ne laisse rien passer vers le serveur. Vérifiez l’utilisateur et le mot de passe dans ORDERMANAGER_PROXY et demandez à la personne qui gère ce réseau.</translation>
        </message>
        <message>
            <source>The proxy does not answer. Check this computer's network, and the address in ORDERMANAGER_PROXY.</source>
            <translation>Le proxy ne répond pas. Vérifiez le réseau de cet ordinateur et l’adresse dans ORDERMANAGER_PROXY.</translation>
        </message>
        <message>
            <source>The sign-in was refused. Check ORDERMANAGER_CLIENT_ID and ORDERMANAGER_CLIENT_SECRET, then start Order Manager again.</source>
            <translation>La connexion a été refusée. Vérifiez ORDERMANAGER_CLIENT_ID et ORDERMANAGER_CLIENT_SECRET, puis relancez Order Manager.</translation>
        </message>
        <message>
            <source>The account is not permitted to read store {store}. Check ORDERMANAGER_STORE_IDS, and that the store is linked to your application.</source>
            <translation>Le compte n’est pas autorisé à lire l’établissement {store}. Vérifiez ORDERMANAGER_STORE_IDS et que l’établissement est lié à votre application.</translation>
        </message>
        <message>
            <source>The server has no orders of store {store} at this address. Check ORDERMANAGER_API_URL and ORDERMANAGER_STORE_IDS.</source>
            <translation>Le serveur n’a pas de commandes de l’établissement {store} à cette adresse. Vérifiez ORDERMANAGER_API_URL et ORDERMANAGER_STORE_IDS.</translation>
        </message>
        <message>
            <source>Too many requests: the platform asks this account to wait a moment. Close other copies that use the same account.</source>
            <translation>Trop de demandes : la plateforme demande à ce compte de patienter un moment. Fermez les autres copies qui utilisent le même compte.</translation>
        </message>
        <message>
            <source>A web page came instead of orders: this network asks you to sign in first. Open a browser and sign in; if there is nothing to sign in to, check the address in ORDERMANAGER_API_URL.</source>
            <translation>Une page web est arrivée au lieu des commandes : ce réseau demande d’abord de se connecter. Ouvrez un navigateur et connectez-vous ; s’il n’y a rien à quoi se connecter, vérifiez l’adresse dans ORDERMANAGER_API_URL.</translation>
        </message>
        <message>
            <source>The server's answers can't be read. Check the address in ORDERMANAGER_API_URL; if it is right, tell support.</source>
            <translation>Les réponses du serveur sont illisibles. Vérifiez l’adresse dans ORDERMANAGER_API_URL ; si elle est juste, prévenez l’assistance.</translation>
        </message>
        <message>
            <source>The server reports an error. If it stays, tell support.</source>
            <translation>Le serveur signale une erreur. Si elle persiste, prévenez l’assistance.</translation>
        </message>
        <message>
            <source>The list is not updating. If it stays so, close Order Manager and open it again.</source>
            <translation>La liste n’est pas mise à jour. Si cela dure, fermez Order Manager et rouvrez-le.</translation>
        </message>
        <message>
            <source>No account is connected. README, “Connect an account”, says how.</source>
            <translation>Aucun compte n’est connecté. Le README, « Connect an account », explique comment faire.</translation>
        </message>
        <message>
            <source>It is tried again by itself.</source>
            <translation>Nouvel essai automatique.</translation>
        </message>
        <message>
            <source>The list is from {time}; it is tried again by itself.</source>
            <translation>La liste date de {time} ; nouvel essai automatique.</translation>
        </message>
        <message>
            <source>This computer's clock is {duration} ahead of the server's. Set it right: waiting times are wrong until then.</source>
            <translation>L’horloge de cet ordinateur avance de {duration} sur celle du serveur. Réglez-la : d’ici là, les temps d’attente sont faux.</translation>
        </message>
        <message>
            <source>This computer's clock is {duration} behind the server's. Set it right: waiting times are wrong until then.</source>
            <translation>L’horloge de cet ordinateur retarde de {duration} sur celle du serveur. Réglez-la : d’ici là, les temps d’attente sont faux.</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n heure</numerusform>
                <numerusform>%n heures</numerusform>
            </translation>
        </message>
        <message>
            <source>{variable} is missing.</source>
            <translation>Il manque {variable}.</translation>
        </message>
        <message>
            <source>{variable} holds no store ids: write them with commas between.</source>
            <translation>{variable} ne contient pas d’ID d’établissements : séparez-les par des virgules.</translation>
        </message>
        <message>
            <source>{variable} must begin with https://, or the account could be read on the way; http:// is for this computer alone.</source>
            <translation>{variable} doit commencer par https://, sinon le compte pourrait être lu en chemin ; http:// est réservé à cet ordinateur.</translation>
        </message>
        <message>
            <source>{variable} must not hold a user or a password.</source>
            <translation>{variable} ne doit contenir ni utilisateur ni mot de passe.</translation>
        </message>
        <message>
            <source>{variable} must end before any ? or #.</source>
            <translation>{variable} doit se terminer avant tout ? ou #.</translation>
        </message>
        <message>
            <source>{variable} is no address: it looks like https://server.example.</source>
            <translation>{variable} n’est pas une adresse : elle ressemble à https://server.example.</translation>
        </message>
        <message>
            <source>Order Manager is open already and comes to the front; a second copy needs a profile of its own (--profile NAME).</source>
            <translation>Order Manager est déjà ouvert et passe au premier plan ; une seconde copie a besoin de son propre profil (--profile NAME).</translation>
        </message>
    </context>
    <context>
        <name>Record</name>
        <message>
            <source>A newer Order Manager wrote the record of cancellations on this computer: orders are shown, and none can be cancelled here. Start the newer one; until then call the platform.</source>
            <translation>Une version plus récente d’Order Manager a écrit le registre des annulations de cet ordinateur : les commandes sont affichées, mais aucune ne peut être annulée ici. Lancez la version plus récente ; d’ici là, appelez la plateforme.</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Compris</translation>
        </message>
        <message>
            <source>The record of cancellations was damaged and set aside: earlier attempts are unknown. Check with the platform before you cancel an order again.</source>
            <translation>Le registre des annulations était endommagé et a été mis de côté : les tentatives précédentes sont inconnues. Vérifiez auprès de la plateforme avant d’annuler de nouveau une commande.</translation>
        </message>
        <message>
            <source>The end of the record of cancellations is gone, or an older copy lies in its place: earlier cancellations may be missing. Check open orders with the platform.</source>
            <translation>La fin du registre des annulations a disparu, ou une copie plus ancienne se trouve à sa place : des annulations précédentes peuvent manquer. Vérifiez les commandes en cours auprès de la plateforme.</translation>
        </message>
        <message>
            <source>The record of cancellations was changed outside Order Manager: earlier cancellations may be missing or wrong in it. Check open orders with the platform.</source>
            <translation>Le registre des annulations a été modifié en dehors d’Order Manager : des annulations précédentes peuvent y manquer ou y être fausses. Vérifiez les commandes en cours auprès de la plateforme.</translation>
        </message>
        <message>
            <source>Some entries in the record of cancellations can't be read: earlier cancellations may be missing. Check open orders with the platform.</source>
            <translation>Certaines entrées du registre des annulations sont illisibles : des annulations précédentes peuvent manquer. Vérifiez les commandes en cours auprès de la plateforme.</translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message>
            <source>Cancel order…</source>
            <translation>Annuler la commande…</translation>
        </message>
        <message>
            <source>Remove order</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <source>Only an order that is off can be removed.</source>
            <translation>Seule une commande qui n’a plus cours peut être retirée de la liste.</translation>
        </message>
        <message>
            <source>Copy order number</source>
            <translation>Copier le numéro de commande</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Print ticket…</source>
            <translation>Imprimer le ticket…</translation>
        </message>
        <message>
            <source>Its items are not known here.</source>
            <translation>Ses articles ne sont pas connus ici.</translation>
        </message>
        <message>
            <source>This order is removed already.</source>
            <translation>Cette commande est déjà retirée.</translation>
        </message>
        <message>
            <source>A cancellation is under way: open the details.</source>
            <translation>Une annulation est en cours : ouvrez les détails.</translation>
        </message>
        <message>
            <source>This order is over.</source>
            <translation>Cette commande est terminée.</translation>
        </message>
    </context>
    <context>
        <name>SaveOrderBlock</name>
        <message>
            <source>This order</source>
            <translation>Cette commande</translation>
        </message>
        <message>
            <source>Pause new orders</source>
            <translation>Suspendre les nouvelles commandes</translation>
        </message>
        <message>
            <source>+{minutes} min</source>
            <translation>+{minutes} min</translation>
        </message>
        <message>
            <source>{minutes} more minutes for this order</source>
            <translation>{minutes} minutes de plus pour cette commande</translation>
        </message>
        <message>
            <source>Save the order instead?</source>
            <translation>Sauver plutôt la commande ?</translation>
        </message>
        <message>
            <source>Hides the ways</source>
            <translation>Masque les possibilités</translation>
        </message>
        <message>
            <source>Shows the ways</source>
            <translation>Affiche les possibilités</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Order number, customer, item</source>
            <translation>Numéro, client, article</translation>
        </message>
        <message>
            <source>Search orders</source>
            <translation>Rechercher des commandes</translation>
        </message>
    </context>
    <context>
        <name>ShelfPage</name>
        <message>
            <source>Orders</source>
            <translation>Commandes</translation>
        </message>
    </context>
    <context>
        <name>ShelfTabs</name>
        <message>
            <source>urgent</source>
            <translation>urgent</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Commandes actives</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>À traiter</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Programmées</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsSheet</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>Everything works without a mouse.</source>
            <translation>Tout fonctionne sans souris.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>SupportDialog</name>
        <message>
            <source>Contact support</source>
            <translation>Contacter l’assistance</translation>
        </message>
        <message>
            <source>Scan to text from your phone</source>
            <translation>Scannez pour envoyer le SMS depuis votre téléphone</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <source>Record a call…</source>
            <translation>Enregistrer un appel…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>SupportMenuDialog</name>
        <message>
            <source>Hello, I need help with Order Manager.</source>
            <translation>Bonjour, j’ai besoin d’aide avec Order Manager.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Assistance</translation>
        </message>
        <message>
            <source>Write to us, or call a platform about its order.</source>
            <translation>Écrivez-nous ou appelez la plateforme de la commande.</translation>
        </message>
        <message>
            <source>Call a platform</source>
            <translation>Appeler une plateforme</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>aloud</name>
        <message>
            <source>Order {number}: {status}</source>
            <extracomment>{status} is a sentence of its own: “Requested, waiting for DoorDash; not cancelled yet”.</extracomment>
            <translation>Commande {number} : {status}</translation>
        </message>
        <message>
            <source>Reading the orders again</source>
            <translation>Nouvelle lecture des commandes</translation>
        </message>
        <message>
            <source>The platform wants a pause: the orders are read again as soon as it allows.</source>
            <translation>La plateforme demande une pause : les commandes seront relues dès qu’elle le permettra.</translation>
        </message>
    </context>
    <context>
        <name>before_cancelling</name>
        <message>
            <source>The reason “{reason}” takes your store offline for 12 hours.</source>
            <translation>Le motif « {reason} » met votre établissement hors ligne pendant 12 heures.</translation>
        </message>
        <message>
            <source>The reason “{reason}” takes your store offline for 15 minutes.</source>
            <translation>Le motif « {reason} » met votre établissement hors ligne pendant 15 minutes.</translation>
        </message>
        <message>
            <source>{platform} can’t be asked from here for this order. Support can help.</source>
            <translation>Cette commande ne peut pas être annulée d’ici auprès de {platform}. L’assistance peut vous aider.</translation>
        </message>
        <message>
            <source>Asks {platform} to cancel; possible until the food is picked up.</source>
            <translation>Demande à {platform} d’annuler ; possible jusqu’au retrait du repas.</translation>
        </message>
        <message>
            <source>{platform} cancels by phone or in its portal.</source>
            <translation>{platform} annule par téléphone ou sur son portail.</translation>
        </message>
        <message>
            <source>{platform} cancels by phone.</source>
            <translation>{platform} annule par téléphone.</translation>
        </message>
        <message>
            <source>{platform} can’t be asked from here. Use its own tablet or site.</source>
            <translation>{platform} ne se gère pas d’ici. Utilisez sa tablette ou son site.</translation>
        </message>
        <message>
            <source>Its record is unreadable here. Open it on {platform}.</source>
            <translation>Ses données sont illisibles ici. Ouvrez-la sur {platform}.</translation>
        </message>
        <message>
            <source>Can’t cancel it from here until {platform} shows the order again.</source>
            <translation>Impossible de l’annuler d’ici tant que {platform} ne montre pas de nouveau la commande.</translation>
        </message>
        <message>
            <source>Can’t cancel it from here: its state “{state}” is unknown.</source>
            <translation>Impossible de l’annuler d’ici : son état « {state} » est inconnu.</translation>
        </message>
        <message>
            <source>Too late to cancel: the order was picked up.</source>
            <translation>Trop tard pour annuler : la commande a été récupérée.</translation>
        </message>
        <message>
            <source>Too late to cancel: the order is complete.</source>
            <translation>Trop tard pour annuler : la commande est terminée.</translation>
        </message>
        <message>
            <source>The order is off; nothing is left to cancel.</source>
            <translation>La commande n’a plus cours ; il n’y a plus rien à annuler.</translation>
        </message>
    </context>
    <context>
        <name>calls</name>
        <message>
            <source>Cancelled by phone: {name}, {time}.</source>
            <translation>Annulée par téléphone : {name}, {time}.</translation>
        </message>
        <message>
            <source>Cancelled by phone: {name}, {time}, case {case}.</source>
            <translation>Annulée par téléphone : {name}, {time}, dossier {case}.</translation>
        </message>
        <message>
            <source>{platform} does not show it yet.</source>
            <translation>{platform} ne l’affiche pas encore.</translation>
        </message>
        <message>
            <source>{platform} never showed it; the record was closed.</source>
            <translation>{platform} ne l’a jamais affichée ; l’enregistrement a été clos.</translation>
        </message>
        <message>
            <source>{platform} shows it too.</source>
            <translation>{platform} l’affiche aussi.</translation>
        </message>
        <message>
            <source>Order {number}: cancelled by phone – not confirmed. {platform} may still show it.</source>
            <translation>Commande {number} : annulée par téléphone – non confirmée. {platform} peut encore l’afficher.</translation>
        </message>
        <message>
            <source>The call about order {number} was not written down: this computer can't write its record. Free some disk space and try again.</source>
            <translation>L’appel au sujet de la commande {number} n’a pas été noté : cet ordinateur ne peut pas écrire son registre. Libérez de l’espace disque et réessayez.</translation>
        </message>
        <message>
            <source>Close this record</source>
            <translation>Clore cet enregistrement</translation>
        </message>
        <message>
            <source>Keep it open</source>
            <translation>Le laisser ouvert</translation>
        </message>
        <message>
            <source>Close the record of order {number}?</source>
            <translation>Clore l’enregistrement de la commande {number} ?</translation>
        </message>
        <message>
            <source>{platform} does not show this order as cancelled. Close the record only if you know that the matter is settled: it then no longer needs attention. It is kept.</source>
            <translation>{platform} n’affiche pas cette commande comme annulée. Ne fermez l’enregistrement que si vous savez que l’affaire est réglée : il ne demandera plus d’attention. Il est conservé.</translation>
        </message>
    </context>
    <context>
        <name>cancelling</name>
        <message>
            <source>Customer asked to cancel</source>
            <translation>Le client a demandé l’annulation</translation>
        </message>
        <message>
            <source>Item is out of stock</source>
            <translation>Article épuisé</translation>
        </message>
        <message>
            <source>All items are out of stock</source>
            <translation>Tous les articles sont épuisés</translation>
        </message>
        <message>
            <source>Duplicate order</source>
            <translation>Commande en double</translation>
        </message>
        <message>
            <source>Kitchen is closed</source>
            <translation>Cuisine fermée</translation>
        </message>
        <message>
            <source>Too busy to prepare it</source>
            <translation>Trop de travail pour la préparer</translation>
        </message>
        <message>
            <source>Not enough staff</source>
            <translation>Manque de personnel</translation>
        </message>
        <message>
            <source>Can’t do what the customer asked</source>
            <translation>Impossible de faire ce que le client demande</translation>
        </message>
        <message>
            <source>Problem in the restaurant</source>
            <translation>Problème au restaurant</translation>
        </message>
        <message>
            <source>No courier came</source>
            <translation>Aucun livreur n’est venu</translation>
        </message>
        <message>
            <source>Delivery is too late</source>
            <translation>La livraison est trop tardive</translation>
        </message>
        <message>
            <source>Can’t deliver to the address</source>
            <translation>Impossible de livrer à l’adresse</translation>
        </message>
        <message>
            <source>Suspected fraud</source>
            <translation>Fraude suspectée</translation>
        </message>
        <message>
            <source>Other reason</source>
            <translation>Autre motif</translation>
        </message>
        <message>
            <source>With this reason {platform} takes your store offline for 12 hours.</source>
            <translation>Avec ce motif, {platform} met votre établissement hors ligne pendant 12 heures.</translation>
        </message>
        <message>
            <source>With this reason {platform} takes your store offline for 15 minutes.</source>
            <translation>Avec ce motif, {platform} met votre établissement hors ligne pendant 15 minutes.</translation>
        </message>
        <message>
            <source>{platform} can’t be reached. Trying again; nothing has been sent yet.</source>
            <translation>{platform} est injoignable. Nouvel essai en cours ; rien n’a encore été envoyé.</translation>
        </message>
        <message>
            <source>The sign-in was refused. Renewing it; the order is not cancelled yet.</source>
            <translation>La connexion a été refusée. Renouvellement en cours ; la commande n’est pas encore annulée.</translation>
        </message>
        <message>
            <source>{platform} takes no more requests right now. Trying again soon.</source>
            <translation>{platform} n’accepte plus de demandes pour l’instant. Nouvel essai sous peu.</translation>
        </message>
        <message>
            <source>Nothing was sent: the food had already left.</source>
            <translation>Rien n’a été envoyé : le repas était déjà parti.</translation>
        </message>
        <message>
            <source>Nothing was sent: {platform} now shows another order than the one you confirmed.</source>
            <translation>Rien n’a été envoyé : {platform} affiche maintenant une autre commande que celle que vous avez confirmée.</translation>
        </message>
        <message>
            <source>Nothing was sent: the order changed after you confirmed. Check it, then cancel again.</source>
            <translation>Rien n’a été envoyé : la commande a changé après votre confirmation. Vérifiez-la, puis annulez de nouveau.</translation>
        </message>
        <message>
            <source>Nothing was sent: {platform} shows the order in a state that allows no cancellation.</source>
            <translation>Rien n’a été envoyé : {platform} affiche la commande dans un état qui ne permet pas l’annulation.</translation>
        </message>
        <message>
            <source>Nothing was sent: {platform} could not be reached.</source>
            <translation>Rien n’a été envoyé : {platform} était injoignable.</translation>
        </message>
        <message>
            <source>The order was not cancelled: the sign-in was refused.</source>
            <translation>La commande n’a pas été annulée : la connexion a été refusée.</translation>
        </message>
        <message>
            <source>The order was not cancelled: this account is not permitted to do it. Call {platform}.</source>
            <translation>La commande n’a pas été annulée : ce compte n’y est pas autorisé. Appelez {platform}.</translation>
        </message>
        <message>
            <source>The order was not cancelled: the request was not accepted as it stands.</source>
            <translation>La commande n’a pas été annulée : la demande n’a pas été acceptée telle quelle.</translation>
        </message>
        <message>
            <source>The order was not cancelled: too many requests just now. Confirm again.</source>
            <translation>La commande n’a pas été annulée : trop de demandes en ce moment. Confirmez de nouveau.</translation>
        </message>
        <message>
            <source>Nothing was sent: your confirmation grew too old. Confirm again.</source>
            <translation>Rien n’a été envoyé : votre confirmation était trop ancienne. Confirmez de nouveau.</translation>
        </message>
        <message>
            <source>You chose not to send it.</source>
            <translation>Vous avez choisi de ne pas l’envoyer.</translation>
        </message>
        <message>
            <source>Nothing was sent: this computer can’t write its record.</source>
            <translation>Rien n’a été envoyé : cet ordinateur ne peut pas écrire son registre.</translation>
        </message>
        <message>
            <source>Nothing was sent: something went wrong inside Order Manager. Try again.</source>
            <translation>Rien n’a été envoyé : une erreur s’est produite dans Order Manager. Réessayez.</translation>
        </message>
        <message>
            <source>Nothing was sent: the app closed before sending.</source>
            <translation>Rien n’a été envoyé : l’application s’est fermée avant l’envoi.</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>Pas encore envoyée</translation>
        </message>
        <message>
            <source>Checking order…</source>
            <translation>Vérification…</translation>
        </message>
        <message>
            <source>Sending to {platform}…</source>
            <translation>Envoi à {platform}…</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Annulation…</translation>
        </message>
        <message>
            <source>Not confirmed</source>
            <translation>Non confirmée</translation>
        </message>
        <message>
            <source>{platform} confirmed</source>
            <translation>{platform} a confirmé</translation>
        </message>
        <message>
            <source>Not cancelled</source>
            <translation>Non annulée</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Non envoyée</translation>
        </message>
        <message>
            <source>The request is on its way. Not cancelled yet.</source>
            <translation>La demande est en route. Pas encore annulée.</translation>
        </message>
        <message>
            <source>{platform} takes no more requests right now. Sends at {time}.</source>
            <translation>{platform} n’accepte plus de demandes pour l’instant. Envoi à {time}.</translation>
        </message>
        <message>
            <source>Making sure it is still the same order. Nothing is sent yet.</source>
            <translation>Vérification qu’il s’agit toujours de la même commande. Rien n’est encore envoyé.</translation>
        </message>
        <message>
            <source>Sent {time}. Waiting for {platform} to confirm; not cancelled yet. You can close this window.</source>
            <translation>Envoyé à {time}. En attente de la confirmation de {platform} ; pas encore annulée. Vous pouvez fermer cette fenêtre.</translation>
        </message>
        <message>
            <source>{platform} did not take the request of {time}. Checking what became of the order; do not treat it as cancelled.</source>
            <translation>{platform} n’a pas accepté la demande de {time}. Vérification du sort de la commande ; ne la considérez pas comme annulée.</translation>
        </message>
        <message>
            <source>Sent {time}, but no clear answer came back from {platform}. Checking; do not treat it as cancelled.</source>
            <translation>Envoyé à {time}, mais {platform} n’a pas répondu clairement. Vérification en cours ; ne la considérez pas comme annulée.</translation>
        </message>
        <message>
            <source>{platform} reports a failed cancellation; the order is still active.</source>
            <translation>{platform} signale l’échec de l’annulation ; la commande est toujours active.</translation>
        </message>
        <message>
            <source>Rejected: the order is off. Confirmed at {time}.</source>
            <translation>Refusée : la commande n’a plus cours. Confirmé à {time}.</translation>
        </message>
        <message>
            <source>Cancelled by the restaurant. Confirmed at {time}.</source>
            <translation>Annulée par le restaurant. Confirmé à {time}.</translation>
        </message>
        <message>
            <source>Cancelled by {platform} or the customer. Confirmed at {time}.</source>
            <translation>Annulée par {platform} ou le client. Confirmé à {time}.</translation>
        </message>
        <message>
            <source>Cancelled. Confirmed at {time}.</source>
            <translation>Annulée. Confirmé à {time}.</translation>
        </message>
        <message>
            <source>{platform} now shows the order as live again: call them.</source>
            <translation>{platform} affiche de nouveau la commande comme active : appelez-les.</translation>
        </message>
        <message>
            <source>{platform} did not cancel the order; it is still active.</source>
            <translation>{platform} n’a pas annulé la commande ; elle est toujours active.</translation>
        </message>
        <message>
            <source>The order was completed before {platform} acted on it. Ask them what can still be done.</source>
            <translation>La commande s’est terminée avant que {platform} n’agisse. Demandez-lui ce qui peut encore être fait.</translation>
        </message>
        <message>
            <source>The order was picked up before {platform} acted on it. Ask them what can still be done.</source>
            <translation>La commande a été récupérée avant que {platform} n’agisse. Demandez-lui ce qui peut encore être fait.</translation>
        </message>
        <message>
            <source>Nothing was sent.</source>
            <translation>Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>Nothing was sent: the order had already been rejected.</source>
            <translation>Rien n’a été envoyé : la commande avait déjà été refusée.</translation>
        </message>
        <message>
            <source>Nothing was sent: {platform} or the customer had already cancelled the order.</source>
            <translation>Rien n’a été envoyé : {platform} ou le client avait déjà annulé la commande.</translation>
        </message>
        <message>
            <source>Nothing was sent: the order was already cancelled.</source>
            <translation>Rien n’a été envoyé : la commande était déjà annulée.</translation>
        </message>
    </context>
    <context>
        <name>connection</name>
        <message>
            <source>Sign-in refused</source>
            <translation>Connexion refusée</translation>
        </message>
        <message>
            <source>Old list · last updated {time}</source>
            <translation>Ancienne liste · de {time}</translation>
        </message>
        <message>
            <source>Live · list incomplete</source>
            <translation>En direct · liste incomplète</translation>
        </message>
        <message numerus="yes">
            <source>Live · updated %n s ago</source>
            <translation>
                <numerusform>En direct · il y a %n s</numerusform>
                <numerusform>En direct · il y a %n s</numerusform>
            </translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Aucun compte</translation>
        </message>
        <message>
            <source>Unreadable answers</source>
            <translation>Réponses illisibles</translation>
        </message>
        <message>
            <source>Server error</source>
            <translation>Erreur du serveur</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Hors ligne</translation>
        </message>
        <message>
            <source>Too many requests, waiting · list from {time}</source>
            <translation>Trop de demandes · liste de {time}</translation>
        </message>
        <message>
            <source>Unreadable answers · list from {time}</source>
            <translation>Réponses illisibles · liste de {time}</translation>
        </message>
        <message>
            <source>Server error · list from {time}</source>
            <translation>Erreur du serveur · liste de {time}</translation>
        </message>
        <message>
            <source>Not updating · list from {time}</source>
            <translation>Pas à jour · liste de {time}</translation>
        </message>
        <message>
            <source>Offline · list from {time}</source>
            <translation>Hors ligne · liste de {time}</translation>
        </message>
        <message>
            <source>Too many requests, waiting</source>
            <translation>Trop de demandes, attente</translation>
        </message>
        <message>
            <source>Not permitted for store {store}</source>
            <translation>Non autorisé pour {store}</translation>
        </message>
        <message>
            <source>Store {store} not found</source>
            <translation>{store} introuvable</translation>
        </message>
        <message>
            <source>Server not trusted</source>
            <translation>Serveur non reconnu</translation>
        </message>
        <message>
            <source>Proxy refuses</source>
            <translation>Le proxy refuse</translation>
        </message>
        <message>
            <source>Network asks for sign-in</source>
            <translation>Le réseau demande un accès</translation>
        </message>
        <message>
            <source>The list of the last answer; a new one is asked for.</source>
            <translation>La liste de la dernière réponse ; une nouvelle est demandée.</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>Connexion…</translation>
        </message>
        <message>
            <source>No news for a while; the last list is shown.</source>
            <translation>Pas de nouvelles depuis un moment ; la dernière liste est affichée.</translation>
        </message>
        <message>
            <source>There are more orders than the platform listed.</source>
            <translation>Il y a plus de commandes que la plateforme n’en a listé.</translation>
        </message>
    </context>
    <context>
        <name>details</name>
        <message>
            <source>delivery</source>
            <translation>livraison</translation>
        </message>
        <message>
            <source>your own delivery</source>
            <translation>votre propre livraison</translation>
        </message>
        <message>
            <source>customer picks up</source>
            <translation>retrait par le client</translation>
        </message>
        <message>
            <source>dine-in</source>
            <translation>sur place</translation>
        </message>
        <message>
            <source>drive-through</source>
            <translation>service au volant</translation>
        </message>
        <message>
            <source>assigned</source>
            <translation>désigné</translation>
        </message>
        <message>
            <source>on the way</source>
            <translation>en route</translation>
        </message>
        <message>
            <source>at the restaurant</source>
            <translation>au restaurant</translation>
        </message>
        <message>
            <source>has the food</source>
            <translation>a le repas</translation>
        </message>
        <message>
            <source>has delivered</source>
            <translation>a livré</translation>
        </message>
        <message>
            <source>placed {time}</source>
            <translation>passée à {time}</translation>
        </message>
        <message>
            <source>due {time}</source>
            <translation>retrait à {time}</translation>
        </message>
        <message numerus="yes">
            <source>+%n more</source>
            <translation>
                <numerusform>+%n autre</numerusform>
                <numerusform>+%n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>Subtotal</source>
            <translation>Sous-total</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Remise</translation>
        </message>
        <message>
            <source>Delivery fee</source>
            <translation>Frais de livraison</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>Taxes</translation>
        </message>
        <message>
            <source>Tip</source>
            <translation>Pourboire</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>Livreur</translation>
        </message>
        <message>
            <source>Total {amount}</source>
            <translation>Total {amount}</translation>
        </message>
        <message>
            <source>Order ID {id}</source>
            <translation>ID de la commande {id}</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Motif : {reason}</translation>
        </message>
        <message>
            <source>Reference {reference}</source>
            <translation>Référence {reference}</translation>
        </message>
        <message>
            <source>Pickup due {time}</source>
            <translation>Retrait prévu {time}</translation>
        </message>
        <message>
            <source>Delivery due {time}</source>
            <translation>Livraison prévue {time}</translation>
        </message>
    </context>
    <context>
        <name>empty</name>
        <message>
            <source>No order matches</source>
            <translation>Aucune commande ne correspond</translation>
        </message>
        <message>
            <source>Show all orders</source>
            <translation>Afficher toutes les commandes</translation>
        </message>
        <message>
            <source>Reading the orders…</source>
            <translation>Lecture des commandes…</translation>
        </message>
        <message>
            <source>They appear here in a moment.</source>
            <translation>Elles apparaîtront ici dans un instant.</translation>
        </message>
        <message>
            <source>No active orders</source>
            <translation>Aucune commande active</translation>
        </message>
        <message>
            <source>A new order appears here by itself.</source>
            <translation>Les nouvelles commandes apparaissent ici automatiquement.</translation>
        </message>
        <message>
            <source>Nothing needs you</source>
            <translation>Rien ne requiert votre attention</translation>
        </message>
        <message>
            <source>A cancellation that fails, or is not confirmed in time, appears here.</source>
            <translation>Les annulations qui échouent ou ne sont pas confirmées à temps apparaissent ici.</translation>
        </message>
        <message>
            <source>Nothing is scheduled</source>
            <translation>Rien n’est programmé</translation>
        </message>
        <message>
            <source>Orders for later wait here until an hour before pickup.</source>
            <translation>Les commandes pour plus tard attendent ici jusqu’à une heure avant le retrait.</translation>
        </message>
        <message>
            <source>No history yet</source>
            <translation>Pas encore d’historique</translation>
        </message>
        <message>
            <source>Orders that were fulfilled or removed are kept here.</source>
            <translation>Les commandes terminées ou retirées de la liste sont conservées ici.</translation>
        </message>
        <message>
            <source>Nothing on this tab fits “{search}”.</source>
            <translation>Rien dans cet onglet ne correspond à « {search} ».</translation>
        </message>
        <message>
            <source>Nothing on this tab is from the chosen platform.</source>
            <translation>Rien dans cet onglet ne vient de la plateforme choisie.</translation>
        </message>
        <message>
            <source>Nothing of the chosen platform on this tab fits “{search}”.</source>
            <translation>Rien de la plateforme choisie dans cet onglet ne correspond à « {search} ».</translation>
        </message>
        <message>
            <source>Nothing was sent. Correct this in the environment (README, “Connect an account”), then start Order Manager again:</source>
            <translation>Rien n’a été envoyé. Corrigez ceci dans l’environnement (README, « Connect an account »), puis redémarrez Order Manager :</translation>
        </message>
        <message>
            <source>The account’s settings need a correction</source>
            <translation>Les réglages du compte sont à corriger</translation>
        </message>
        <message>
            <source>The record of cancellations can’t be used</source>
            <translation>Le registre des annulations est inutilisable</translation>
        </message>
        <message>
            <source>What needs you may be missing here, and no order can be cancelled. Until that is settled, call the platform.</source>
            <translation>Il peut manquer ici ce qui demande votre attention, et aucune commande ne peut être annulée. D’ici là, appelez la plateforme.</translation>
        </message>
        <message>
            <source>So it was at {time}; there may be newer orders.</source>
            <translation>C’était ainsi à {time} ; il peut y avoir des commandes plus récentes.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Assistance</translation>
        </message>
        <message>
            <source>Trying again…</source>
            <translation>Nouvel essai…</translation>
        </message>
        <message>
            <source>No account is connected</source>
            <translation>Aucun compte n’est connecté</translation>
        </message>
        <message>
            <source>Set the account’s environment variables (README, “Connect an account”), then start Order Manager again. To practise without an account, start it with --sandbox.</source>
            <translation>Définissez les variables d’environnement du compte (README, « Connect an account »), puis redémarrez Order Manager. Pour vous exercer sans compte, démarrez-le avec --sandbox.</translation>
        </message>
        <message>
            <source>No connection to the orders</source>
            <translation>Pas de connexion aux commandes</translation>
        </message>
        <message>
            <source>Check that this computer is online. The orders appear by themselves once it is; until then look at the platform’s own tablet.</source>
            <translation>Vérifiez que cet ordinateur est en ligne. Les commandes apparaîtront d’elles-mêmes dès qu’il le sera ; d’ici là, regardez la tablette de la plateforme.</translation>
        </message>
        <message>
            <source>The network’s proxy is in the way</source>
            <translation>Le proxy du réseau fait obstacle</translation>
        </message>
        <message>
            <source>Ask whoever runs this network; it is tried again by itself.</source>
            <translation>Demandez à la personne qui gère ce réseau ; un nouvel essai se fait automatiquement.</translation>
        </message>
        <message>
            <source>The server can’t be trusted</source>
            <translation>Le serveur n’est pas digne de confiance</translation>
        </message>
        <message>
            <source>Nothing is sent to it, to keep your account safe. Check this computer’s date, and ask whoever runs this network.</source>
            <translation>Rien ne lui est envoyé, pour protéger votre compte. Vérifiez la date de cet ordinateur et demandez à la personne qui gère ce réseau.</translation>
        </message>
        <message>
            <source>The sign-in was refused</source>
            <translation>La connexion au compte a été refusée</translation>
        </message>
        <message>
            <source>The account’s id or its secret is not accepted. Have them corrected, then start Order Manager again.</source>
            <translation>L’identifiant du compte ou son secret n’est pas accepté. Faites-les corriger, puis redémarrez Order Manager.</translation>
        </message>
        <message>
            <source>The account may not read these orders</source>
            <translation>Le compte n’a pas le droit de lire ces commandes</translation>
        </message>
        <message>
            <source>Have the store linked to your application; then the orders appear by themselves.</source>
            <translation>Faites associer le magasin à votre application ; les commandes apparaîtront ensuite d’elles-mêmes.</translation>
        </message>
        <message>
            <source>The store was not found</source>
            <translation>Le magasin est introuvable</translation>
        </message>
        <message>
            <source>The store’s id or the server’s address is wrong. Have them corrected, then start Order Manager again.</source>
            <translation>L’identifiant du magasin ou l’adresse du serveur est faux. Faites-les corriger, puis redémarrez Order Manager.</translation>
        </message>
        <message>
            <source>This network asks you to sign in</source>
            <translation>Ce réseau demande de s’identifier</translation>
        </message>
        <message>
            <source>Open a browser and sign in to the network, then try again.</source>
            <translation>Ouvrez un navigateur, identifiez-vous sur le réseau, puis réessayez.</translation>
        </message>
        <message>
            <source>The platform asks for patience</source>
            <translation>La plateforme demande un peu de patience</translation>
        </message>
        <message>
            <source>There were too many requests. Close other copies that use the same account; it is tried again by itself.</source>
            <translation>Il y a eu trop de requêtes. Fermez les autres copies qui utilisent le même compte ; un nouvel essai se fait automatiquement.</translation>
        </message>
        <message>
            <source>The orders can’t be understood</source>
            <translation>Les commandes sont incompréhensibles</translation>
        </message>
        <message>
            <source>The server’s answers make no sense here. It is tried again by itself; if it stays so, tell support.</source>
            <translation>Les réponses du serveur n’ont pas de sens ici. Un nouvel essai se fait automatiquement ; si cela persiste, prévenez l’assistance.</translation>
        </message>
        <message>
            <source>The server has a problem</source>
            <translation>Le serveur a un problème</translation>
        </message>
        <message>
            <source>It is tried again by itself. If it stays so, tell support.</source>
            <translation>Un nouvel essai se fait automatiquement. Si cela persiste, prévenez l’assistance.</translation>
        </message>
        <message>
            <source>The list is not updating</source>
            <translation>La liste ne se met pas à jour</translation>
        </message>
        <message>
            <source>If it stays so, close Order Manager and open it again.</source>
            <translation>Si cela persiste, fermez Order Manager et rouvrez-le.</translation>
        </message>
    </context>
    <context>
        <name>endings</name>
        <message>
            <source>{who} Seen at {time}.</source>
            <translation>{who} Vu à {time}.</translation>
        </message>
        <message>
            <source>Rejected: the order is off.</source>
            <translation>Refusée : la commande n’a plus cours.</translation>
        </message>
        <message>
            <source>Cancelled by {platform} or the customer.</source>
            <translation>Annulée par {platform} ou le client.</translation>
        </message>
        <message>
            <source>Cancelled by the restaurant, but not from here.</source>
            <translation>Annulée par le restaurant, mais pas d’ici.</translation>
        </message>
        <message>
            <source>{platform} shows the order as cancelled.</source>
            <translation>{platform} affiche la commande comme annulée.</translation>
        </message>
        <message>
            <source>{platform} now shows order {number} as cancelled.</source>
            <translation>{platform} affiche maintenant la commande {number} comme annulée.</translation>
        </message>
        <message>
            <source>Order {number} was rejected: the order is off.</source>
            <translation>La commande {number} a été refusée : elle n’a plus cours.</translation>
        </message>
        <message>
            <source>Order {number} was cancelled by {platform} or the customer.</source>
            <translation>La commande {number} a été annulée par {platform} ou le client.</translation>
        </message>
        <message>
            <source>Order {number} was cancelled by the restaurant, but not from here.</source>
            <translation>La commande {number} a été annulée par le restaurant, mais pas d’ici.</translation>
        </message>
        <message>
            <source>Order {number} was cancelled; {platform} shows it.</source>
            <translation>La commande {number} a été annulée ; {platform} l’affiche.</translation>
        </message>
        <message>
            <source>Too late: the order was picked up. Nothing was sent.</source>
            <translation>Trop tard : la commande a été récupérée. Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>Too late: the order is complete. Nothing was sent.</source>
            <translation>Trop tard : la commande est terminée. Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>{who} Nothing was sent.</source>
            <translation>{who} Rien n’a été envoyé.</translation>
        </message>
    </context>
    <context>
        <name>kitchen_times</name>
        <message>
            <source>Usual preparation time, in minutes</source>
            <translation>Temps de préparation habituel, en minutes</translation>
        </message>
        <message>
            <source>Offered first when you confirm an order.</source>
            <translation>Proposé en premier quand vous confirmez une commande.</translation>
        </message>
        <message>
            <source>confirm accept prep time minutes kitchen</source>
            <translation>confirmer accepter temps préparation minutes cuisine</translation>
        </message>
    </context>
    <context>
        <name>next_steps</name>
        <message>
            <source>Confirm order…</source>
            <translation>Confirmer la commande…</translation>
        </message>
        <message>
            <source>Mark as ready</source>
            <translation>Marquer prête</translation>
        </message>
        <message>
            <source>More time…</source>
            <translation>Plus de temps…</translation>
        </message>
        <message>
            <source>A cancellation of this order is under way.</source>
            <translation>Une annulation de cette commande est en cours.</translation>
        </message>
        <message>
            <source>Confirming…</source>
            <translation>Confirmation en cours…</translation>
        </message>
        <message>
            <source>Confirmation requested</source>
            <translation>Confirmation demandée</translation>
        </message>
        <message>
            <source>Order confirmed</source>
            <translation>Commande confirmée</translation>
        </message>
        <message>
            <source>Confirming failed</source>
            <translation>Échec de la confirmation</translation>
        </message>
        <message>
            <source>Confirming: not clear</source>
            <translation>Confirmation : pas clair</translation>
        </message>
        <message>
            <source>Marking as ready…</source>
            <translation>Marquage comme prête…</translation>
        </message>
        <message>
            <source>Ready requested</source>
            <translation>Statut prête demandé</translation>
        </message>
        <message>
            <source>Marked as ready</source>
            <translation>Marquée prête</translation>
        </message>
        <message>
            <source>Marking as ready failed</source>
            <translation>Échec du marquage comme prête</translation>
        </message>
        <message>
            <source>Marking as ready: not clear</source>
            <translation>Marquage comme prête : pas clair</translation>
        </message>
        <message>
            <source>Changing the time to {minutes} min…</source>
            <translation>Passage à {minutes} min…</translation>
        </message>
        <message>
            <source>{minutes} min requested</source>
            <translation>{minutes} min demandées</translation>
        </message>
        <message>
            <source>Preparation time: {minutes} min</source>
            <translation>Temps de préparation : {minutes} min</translation>
        </message>
        <message>
            <source>Changing the time failed</source>
            <translation>Échec du changement de durée</translation>
        </message>
        <message>
            <source>Changing the time: not clear</source>
            <translation>Changement de durée : pas clair</translation>
        </message>
        <message>
            <source>Since {time}. {platform} does not show it yet.</source>
            <translation>Depuis {time}. {platform} ne l’affiche pas encore.</translation>
        </message>
        <message>
            <source>{platform} refused, and did not say why.</source>
            <translation>{platform} a refusé sans dire pourquoi.</translation>
        </message>
        <message>
            <source>{platform} refused: {text}</source>
            <translation>{platform} a refusé : {text}</translation>
        </message>
        <message>
            <source>The sign-in was rejected. Nothing was done.</source>
            <translation>La connexion au compte a été refusée. Rien n’a été fait.</translation>
        </message>
        <message>
            <source>There was no connection. Nothing was sent; you can ask again.</source>
            <translation>Il n’y avait pas de connexion. Rien n’a été envoyé ; vous pouvez redemander.</translation>
        </message>
        <message>
            <source>Too many requests at the moment. Nothing was done; ask again in a minute.</source>
            <translation>Trop de demandes en ce moment. Rien n’a été fait ; redemandez dans une minute.</translation>
        </message>
        <message>
            <source>A cancellation was faster. Nothing was sent.</source>
            <translation>Une annulation a été plus rapide. Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>The order is over.</source>
            <translation>La commande est terminée.</translation>
        </message>
        <message>
            <source>{platform} took the request, but does not show it. You can ask again.</source>
            <translation>{platform} a pris la demande, mais ne l’affiche pas. Vous pouvez redemander.</translation>
        </message>
        <message>
            <source>There was no clear answer. It may be done; you can ask again.</source>
            <translation>Il n’y a pas eu de réponse claire. C’est peut-être fait ; vous pouvez redemander.</translation>
        </message>
        <message>
            <source>This account may not change preparation times. Ask your account manager or support for the permission “orders.update”.</source>
            <translation>Ce compte ne peut pas modifier les temps de préparation. Demandez à votre responsable de compte ou à l’assistance l’autorisation « orders.update ».</translation>
        </message>
        <message>
            <source>This account may not do that. Ask your account manager or support for the permission.</source>
            <translation>Ce compte ne peut pas faire cela. Demandez l’autorisation à votre responsable de compte ou à l’assistance.</translation>
        </message>
        <message>
            <source>Order {number}: {headline}. {line}</source>
            <translation>Commande {number} : {headline}. {line}</translation>
        </message>
        <message>
            <source>Asked to confirm, ready in {minutes} min</source>
            <translation>Confirmation demandée, prête dans {minutes} min</translation>
        </message>
        <message>
            <source>Asked to confirm</source>
            <translation>Confirmation demandée ici</translation>
        </message>
        <message>
            <source>Asked to mark as ready</source>
            <translation>Marquage comme prête demandé</translation>
        </message>
        <message>
            <source>Asked for a preparation time of {minutes} min</source>
            <translation>Temps de préparation de {minutes} min demandé</translation>
        </message>
        <message>
            <source>Confirm order {number}?</source>
            <translation>Confirmer la commande {number} ?</translation>
        </message>
        <message>
            <source>More time for order {number}?</source>
            <translation>Plus de temps pour la commande {number} ?</translation>
        </message>
        <message>
            <source>Ready in how many minutes?</source>
            <translation>Prête dans combien de minutes ?</translation>
        </message>
        <message>
            <source>Preparation time in all, in minutes</source>
            <translation>Temps de préparation total, en minutes</translation>
        </message>
        <message>
            <source>Preparation time in all, in minutes (now {minutes})</source>
            <translation>Temps de préparation total, en minutes (actuellement {minutes})</translation>
        </message>
        <message>
            <source>{platform} shows another state of this order now.</source>
            <translation>{platform} affiche maintenant un autre état de cette commande.</translation>
        </message>
    </context>
    <context>
        <name>pauses</name>
        <message>
            <source>Pause new orders…</source>
            <translation>Suspendre les nouvelles commandes…</translation>
        </message>
        <message>
            <source>Pause new orders?</source>
            <translation>Suspendre les nouvelles commandes ?</translation>
        </message>
        <message>
            <source>The platforms are asked to send no new orders. The orders you have go on as they are.</source>
            <translation>Les plateformes sont priées de ne plus envoyer de commandes. Celles que vous avez suivent leur cours.</translation>
        </message>
        <message>
            <source>Rest of the day</source>
            <translation>Reste de la journée</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>Pause new orders for the rest of the day</source>
            <translation>Suspendre les nouvelles commandes pour le reste de la journée</translation>
        </message>
        <message>
            <source>Pause new orders for {minutes} minutes</source>
            <translation>Suspendre les nouvelles commandes pendant {minutes} minutes</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Pause again…</source>
            <translation>Suspendre à nouveau…</translation>
        </message>
        <message>
            <source>A pause is under way already.</source>
            <translation>Une suspension est déjà en cours.</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>{store}: {text}</source>
            <translation>{store} : {text}</translation>
        </message>
        <message>
            <source>Pausing new orders until {time}… The platforms have not confirmed it yet.</source>
            <translation>Suspension des nouvelles commandes jusqu’à {time}… Les plateformes ne l’ont pas encore confirmée.</translation>
        </message>
        <message>
            <source>Taking new orders again… Not confirmed yet.</source>
            <translation>Reprise des nouvelles commandes… Pas encore confirmée.</translation>
        </message>
        <message>
            <source>The pause ended at {time}. Checking: the next order shows that the store is open.</source>
            <translation>La suspension a pris fin à {time}. Vérification en cours : la prochaine commande montrera que le magasin est ouvert.</translation>
        </message>
        <message>
            <source>New orders paused until {time}, but not on {sources}.</source>
            <translation>Nouvelles commandes suspendues jusqu’à {time}, mais pas sur {sources}.</translation>
        </message>
        <message>
            <source>New orders paused until {time}</source>
            <translation>Nouvelles commandes suspendues jusqu’à {time}</translation>
        </message>
        <message>
            <source>Still paused until {time}: taking orders again failed.</source>
            <translation>Toujours suspendues jusqu’à {time} : la reprise a échoué.</translation>
        </message>
        <message>
            <source>New orders are not paused.</source>
            <translation>Les nouvelles commandes ne sont pas suspendues.</translation>
        </message>
        <message>
            <source>It is not known whether new orders come in again. Look at the platforms.</source>
            <translation>On ne sait pas si les nouvelles commandes arrivent à nouveau. Regardez sur les plateformes.</translation>
        </message>
        <message>
            <source>It is not known whether new orders are paused. Look at the platforms.</source>
            <translation>On ne sait pas si les nouvelles commandes sont suspendues. Regardez sur les plateformes.</translation>
        </message>
        <message>
            <source>This account may not pause stores: ask your account manager or support for the permission “manager.storefront”.</source>
            <translation>Ce compte ne peut pas suspendre de magasins : demandez à votre responsable de compte ou à l’assistance l’autorisation « manager.storefront ».</translation>
        </message>
        <message>
            <source>The sign-in was rejected.</source>
            <translation>La connexion au compte a été refusée.</translation>
        </message>
        <message>
            <source>There was no connection; nothing was sent.</source>
            <translation>Il n’y avait pas de connexion ; rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>Too many requests; try again in a minute.</source>
            <translation>Trop de demandes ; réessayez dans une minute.</translation>
        </message>
        <message>
            <source>The platform answered: {text}</source>
            <translation>La plateforme a répondu : {text}</translation>
        </message>
    </context>
    <context>
        <name>printing</name>
        <message>
            <source>No printer is installed</source>
            <translation>Aucune imprimante n’est installée</translation>
        </message>
        <message>
            <source>This computer knows no printer, so the ticket can’t be printed. You can save it as a PDF and print that elsewhere.</source>
            <translation>Cet ordinateur ne connaît aucune imprimante : le ticket ne peut pas être imprimé. Vous pouvez l’enregistrer en PDF et l’imprimer ailleurs.</translation>
        </message>
        <message>
            <source>The ticket of {number} was not printed</source>
            <translation>Le ticket de {number} n’a pas été imprimé</translation>
        </message>
        <message>
            <source>The printer did not take the ticket. Check that it is on and has paper, then print again, or save the ticket as a PDF.</source>
            <translation>L’imprimante n’a pas pris le ticket. Vérifiez qu’elle est allumée et qu’elle a du papier, puis imprimez de nouveau, ou enregistrez le ticket en PDF.</translation>
        </message>
        <message>
            <source>The ticket of {number} was not saved</source>
            <translation>Le ticket de {number} n’a pas été enregistré</translation>
        </message>
        <message>
            <source>“{file}” can’t be written: this place is protected.</source>
            <translation>Impossible d’écrire « {file} » : cet emplacement est protégé.</translation>
        </message>
        <message>
            <source>“{file}” can’t be written: the disk is full.</source>
            <translation>Impossible d’écrire « {file} » : le disque est plein.</translation>
        </message>
        <message>
            <source>“{file}” can’t be written there.</source>
            <translation>Impossible d’écrire « {file} » à cet endroit.</translation>
        </message>
        <message>
            <source>Choose another folder or name.</source>
            <translation>Choisissez un autre dossier ou un autre nom.</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
        <message>
            <source>Choose another place…</source>
            <translation>Choisir un autre endroit…</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Save the ticket of {number}</source>
            <translation>Enregistrer le ticket de {number}</translation>
        </message>
        <message>
            <source>PDF files</source>
            <translation>Fichiers PDF</translation>
        </message>
        <message>
            <source>Ticket saved as “{file}”.</source>
            <translation>Ticket enregistré sous « {file} ».</translation>
        </message>
        <message>
            <source>Ticket of {number} sent to the printer.</source>
            <translation>Ticket de {number} envoyé à l’imprimante.</translation>
        </message>
    </context>
    <context>
        <name>rows</name>
        <message>
            <source>New</source>
            <translation>Nouvelle</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Confirmée</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Prête</translation>
        </message>
        <message>
            <source>Picked up</source>
            <translation>Récupérée</translation>
        </message>
        <message>
            <source>Fulfilled</source>
            <translation>Terminée</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Refusée</translation>
        </message>
        <message>
            <source>Unknown status</source>
            <translation>État inconnu</translation>
        </message>
        <message>
            <source>Unreadable</source>
            <translation>Illisible</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Vérification…</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Envoi…</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Annulation…</translation>
        </message>
        <message>
            <source>Not confirmed</source>
            <translation>Non confirmée</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulée</translation>
        </message>
        <message>
            <source>Cancel failed</source>
            <translation>Échec d’annulation</translation>
        </message>
        <message>
            <source>By phone</source>
            <translation>Par téléphone</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Non envoyée</translation>
        </message>
        <message>
            <source>Cancelled by phone – not confirmed</source>
            <translation>Annulée par téléphone – non confirmée</translation>
        </message>
        <message>
            <source>Checking the order; nothing is sent yet</source>
            <translation>Vérification de la commande ; rien n’est encore envoyé</translation>
        </message>
        <message>
            <source>Sending to {platform}; not cancelled yet</source>
            <translation>Envoi à {platform} ; pas encore annulée</translation>
        </message>
        <message>
            <source>Requested, waiting for {platform}; not cancelled yet</source>
            <translation>Demandé, en attente de {platform} ; pas encore annulée</translation>
        </message>
        <message>
            <source>Not confirmed; do not treat it as cancelled</source>
            <translation>Non confirmée ; ne la considérez pas comme annulée</translation>
        </message>
        <message>
            <source>Cancel failed: {platform} did not cancel the order</source>
            <translation>Échec d’annulation : {platform} n’a pas annulé la commande</translation>
        </message>
        <message>
            <source>Unknown platform</source>
            <translation>Plateforme inconnue</translation>
        </message>
        <message>
            <source>{days} d {hours} h</source>
            <translation>{days} j {hours} h</translation>
        </message>
        <message>
            <source>time unknown</source>
            <translation>heure inconnue</translation>
        </message>
        <message>
            <source>placed {time}</source>
            <translation>passée à {time}</translation>
        </message>
        <message>
            <source>due {time}</source>
            <translation>pour {time}</translation>
        </message>
        <message>
            <source>due now</source>
            <translation>maintenant</translation>
        </message>
        <message numerus="yes">
            <source>due in %n min</source>
            <translation>
                <numerusform>dans %n min</numerusform>
                <numerusform>dans %n min</numerusform>
            </translation>
        </message>
        <message>
            <source>due in {hours} h {minutes} min</source>
            <translation>dans {hours} h {minutes} min</translation>
        </message>
        <message numerus="yes">
            <source>%n min late</source>
            <translation>
                <numerusform>%n min de retard</numerusform>
                <numerusform>%n min de retard</numerusform>
            </translation>
        </message>
        <message>
            <source>{hours} h {minutes} min late</source>
            <translation>{hours} h {minutes} de retard</translation>
        </message>
        <message>
            <source>{amount} (as received)</source>
            <translation>{amount} (tel que reçu)</translation>
        </message>
        <message>
            <source>No items</source>
            <translation>Aucun article</translation>
        </message>
        <message numerus="yes">
            <source>, +%n more</source>
            <translation>
                <numerusform> et %n de plus</numerusform>
                <numerusform> et %n de plus</numerusform>
            </translation>
        </message>
        <message>
            <source>Shown as live again: call {platform}</source>
            <translation>Affichée de nouveau comme active : appelez {platform}</translation>
        </message>
        <message>
            <source>{platform} reports a failed cancellation</source>
            <translation>{platform} signale un échec de l’annulation</translation>
        </message>
        <message>
            <source>No outcome yet: ask {platform}</source>
            <translation>Pas encore de résultat : demandez à {platform}</translation>
        </message>
        <message>
            <source>No outcome for over 10 minutes: call {platform}</source>
            <translation>Pas de résultat depuis plus de 10 minutes : appelez {platform}</translation>
        </message>
        <message numerus="yes">
            <source>Not in the list: written down here with %n item(s)</source>
            <translation>
                <numerusform>Absente de la liste : notée ici avec %n article</numerusform>
                <numerusform>Absente de la liste : notée ici avec %n articles</numerusform>
            </translation>
        </message>
        <message>
            <source>Can’t be read: open it on {platform}</source>
            <translation>Illisible : ouvrez-la sur {platform}</translation>
        </message>
        <message>
            <source>Order {number}, {platform}, {customer}: {status}. Waiting {waiting}, {pickup}. Total {total}. {items}</source>
            <translation>Commande {number}, {platform}, {customer} : {status}. Attente : {waiting}, retrait : {pickup}. Total : {total}. {items}</translation>
        </message>
    </context>
    <context>
        <name>shortcuts</name>
        <message>
            <source>Show this list</source>
            <translation>Afficher cette liste</translation>
        </message>
        <message>
            <source>Search orders</source>
            <translation>Rechercher des commandes</translation>
        </message>
        <message>
            <source>Active orders</source>
            <translation>Commandes actives</translation>
        </message>
        <message>
            <source>Orders that need attention</source>
            <translation>Commandes à surveiller</translation>
        </message>
        <message>
            <source>Scheduled orders</source>
            <translation>Commandes programmées</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Read the orders again now</source>
            <translation>Relire les commandes maintenant</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texte plus grand</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texte plus petit</translation>
        </message>
        <message>
            <source>Text of the usual size</source>
            <translation>Texte à la taille habituelle</translation>
        </message>
        <message>
            <source>Choose what to practise</source>
            <translation>Choisir un exercice</translation>
        </message>
        <message>
            <source>Previous or next order</source>
            <translation>Commande précédente ou suivante</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>Ouvrir la commande</translation>
        </message>
        <message>
            <source>Next step of the order: confirm it, or mark it as ready</source>
            <translation>Étape suivante de la commande : la confirmer ou la marquer prête</translation>
        </message>
        <message>
            <source>Cancel the order, after a question</source>
            <translation>Annuler la commande, après une question</translation>
        </message>
        <message>
            <source>Menu of the order</source>
            <translation>Menu de la commande</translation>
        </message>
        <message>
            <source>On to the orders that were found</source>
            <translation>Aller aux commandes trouvées</translation>
        </message>
        <message>
            <source>Empty the search</source>
            <translation>Vider la recherche</translation>
        </message>
        <message>
            <source>Next or previous button or field</source>
            <translation>Bouton ou champ suivant ou précédent</translation>
        </message>
        <message>
            <source>Press the button with the ring</source>
            <translation>Appuyer sur le bouton encadré</translation>
        </message>
        <message>
            <source>The safe answer, unless another button has the ring</source>
            <translation>La réponse sûre, sauf si un autre bouton est encadré</translation>
        </message>
        <message>
            <source>Close; nothing is done</source>
            <translation>Fermer ; rien n’est fait</translation>
        </message>
        <message>
            <source>Everywhere in the window</source>
            <translation>Partout dans la fenêtre</translation>
        </message>
        <message>
            <source>In the list of orders</source>
            <translation>Dans la liste des commandes</translation>
        </message>
        <message>
            <source>In the search field</source>
            <translation>Dans le champ de recherche</translation>
        </message>
        <message>
            <source>In an order’s details and in questions</source>
            <translation>Dans les détails d’une commande et les questions</translation>
        </message>
    </context>
    <context>
        <name>standstill</name>
        <message>
            <source>Open cancellations are not updating: Order Manager tries to go on. If this stays, ask the platform, and close the app and open it again.</source>
            <translation>Les annulations en cours ne sont pas mises à jour : Order Manager essaie de continuer. Si cela persiste, demandez à la plateforme, puis fermez l’application et rouvrez-la.</translation>
        </message>
        <message>
            <source>Some orders are not updating: Order Manager tries to go on. If this stays, close the app and open it again.</source>
            <translation>Certaines commandes ne sont pas mises à jour : Order Manager essaie de continuer. Si cela persiste, fermez l’application et rouvrez-la.</translation>
        </message>
        <message>
            <source>The list is not being kept for the next start. Orders go on; close the app and open it again when there is time.</source>
            <translation>La liste n’est pas conservée pour le prochain démarrage. Les commandes continuent ; fermez l’application et rouvrez-la quand vous aurez le temps.</translation>
        </message>
    </context>
    <context>
        <name>support</name>
        <message>
            <source>Order {number} is off</source>
            <translation>La commande {number} n’a plus cours</translation>
        </message>
        <message>
            <source>The cancellation was not sent</source>
            <translation>L’annulation n’a pas été envoyée</translation>
        </message>
        <message>
            <source>{platform} didn’t cancel order {number}</source>
            <translation>{platform} n’a pas annulé la commande {number}</translation>
        </message>
        <message>
            <source>Not confirmed: order {number}</source>
            <translation>Non confirmée : commande {number}</translation>
        </message>
        <message>
            <source>Nothing changed: the order is still active, keep preparing it.</source>
            <translation>Rien n’a changé : la commande est toujours active, continuez à la préparer.</translation>
        </message>
        <message>
            <source>The order is still active: keep preparing it until this is settled.</source>
            <translation>La commande est toujours active : continuez à la préparer en attendant.</translation>
        </message>
        <message>
            <source>Do not treat it as cancelled: keep preparing it until this is settled.</source>
            <translation>Ne la considérez pas comme annulée : continuez à la préparer en attendant.</translation>
        </message>
        <message>
            <source>The order is off by now; nothing is left to do.</source>
            <translation>La commande n’a plus cours ; il n’y a plus rien à faire.</translation>
        </message>
        <message>
            <source>The food has left. Ask {platform} what can still be done.</source>
            <translation>Le repas est parti. Demandez à {platform} ce qui est encore possible.</translation>
        </message>
        <message>
            <source>The order’s state is unknown. Ask before you throw food away.</source>
            <translation>L’état de la commande est inconnu. Renseignez-vous avant de jeter le repas.</translation>
        </message>
        <message>
            <source>{platform} answered: {text}</source>
            <translation>{platform} a répondu : {text}</translation>
        </message>
        <message>
            <source>Attempt {count} · {time} · reference {reference}</source>
            <translation>Tentative {count} · {time} · référence {reference}</translation>
        </message>
        <message>
            <source>Please cancel {platform} order {number}. Store {store}. Reference {reference}.</source>
            <translation>Merci d’annuler la commande {number} de {platform}. Établissement {store}. Référence {reference}.</translation>
        </message>
        <message>
            <source>Please cancel {platform} order {number}. Store {store}. Order ID {id}.</source>
            <translation>Merci d’annuler la commande {number} de {platform}. Établissement {store}. ID de la commande {id}.</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plateforme</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Order ID</source>
            <translation>ID de la commande</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Établissement</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>What is known</source>
            <translation>Ce que l’on sait</translation>
        </message>
        <message>
            <source>Answer of the platform</source>
            <translation>Réponse de la plateforme</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Tentatives</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Confirmé</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
    </context>
    <context>
        <name>switch_off</name>
        <message>
            <source>Switch off on {platform} what ran out: {items} (#{number})</source>
            <translation>Désactivez sur {platform} ce qui manque : {items} (#{number})</translation>
        </message>
        <message numerus="yes">
            <source>%n more reminder(s)</source>
            <translation>
                <numerusform>%n autre rappel</numerusform>
                <numerusform>%n autres rappels</numerusform>
            </translation>
        </message>
        <message>
            <source>Switch the item off on {platform}</source>
            <translation>Désactivez l’article sur {platform}</translation>
        </message>
        <message>
            <source>Order #{number} was cancelled because something ran out. Switch it off in the menu of {platform}, so that nobody else orders it, and tick it here.</source>
            <translation>La commande #{number} a été annulée car un article manque. Désactivez-le dans le menu de {platform} pour que personne d’autre ne le commande, et cochez-le ici.</translation>
        </message>
        <message>
            <source>Show items</source>
            <translation>Voir les articles</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Inutile</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Plus tard</translation>
        </message>
        <message>
            <source>All done</source>
            <translation>Tout est fait</translation>
        </message>
    </context>
    <context>
        <name>ticket</name>
        <message>
            <source>REJECTED</source>
            <translation>REFUSÉE</translation>
        </message>
        <message>
            <source>CANCELLED</source>
            <translation>ANNULÉE</translation>
        </message>
        <message>
            <source>VOID</source>
            <translation>NUL</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Motif : {reason}</translation>
        </message>
        <message>
            <source>Asked at {time}. Not confirmed by {platform}: do not treat the order as cancelled.</source>
            <translation>Demandée à {time}. Non confirmée par {platform} : ne considérez pas la commande comme annulée.</translation>
        </message>
        <message>
            <source>NOT CONFIRMED</source>
            <translation>NON CONFIRMÉE</translation>
        </message>
        <message>
            <source>Ticket {number}</source>
            <translation>Ticket {number}</translation>
        </message>
        <message>
            <source>PRACTICE – NOT A REAL ORDER</source>
            <translation>ENTRAÎNEMENT – COMMANDE FICTIVE</translation>
        </message>
        <message>
            <source>Note from the customer</source>
            <translation>Note du client</translation>
        </message>
        <message>
            <source>Printed {time}</source>
            <translation>Imprimé {time}</translation>
        </message>
        <message>
            <source>Order ID {id}</source>
            <translation>ID de commande {id}</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>Passée</translation>
        </message>
        <message>
            <source>Pickup due</source>
            <translation>Retrait prévu</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>Livreur</translation>
        </message>
        <message>
            <source>Stop making:</source>
            <translation>Ne plus préparer :</translation>
        </message>
        <message>
            <source>This order’s record can’t be read: open it on {platform}.</source>
            <translation>Les données de cette commande sont illisibles : ouvrez-la sur {platform}.</translation>
        </message>
        <message numerus="yes">
            <source>+%n more item(s), not listed here</source>
            <translation>
                <numerusform>+%n article de plus, absent d’ici</numerusform>
                <numerusform>+%n articles de plus, absents d’ici</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n more choice(s), not listed here</source>
            <translation>
                <numerusform>+%n option de plus, absente d’ici</numerusform>
                <numerusform>+%n options de plus, absentes d’ici</numerusform>
            </translation>
        </message>
        <message>
            <source>! ALLERGY !</source>
            <translation>! ALLERGIE !</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
    </context>
    <context>
        <name>timeline</name>
        <message>
            <source>Placed</source>
            <translation>Commande passée</translation>
        </message>
        <message>
            <source>Seen as confirmed</source>
            <translation>Vue comme confirmée</translation>
        </message>
        <message>
            <source>Seen as ready</source>
            <translation>Vue comme prête</translation>
        </message>
        <message>
            <source>Seen as picked up</source>
            <translation>Vue comme récupérée</translation>
        </message>
        <message>
            <source>Seen as fulfilled</source>
            <translation>Vue comme terminée</translation>
        </message>
        <message>
            <source>Request sent to {platform}</source>
            <translation>Demande envoyée à {platform}</translation>
        </message>
        <message>
            <source>{platform} took the request; outcome open</source>
            <translation>{platform} a pris la demande ; résultat en attente</translation>
        </message>
        <message>
            <source>{platform} took the request</source>
            <translation>{platform} a pris la demande</translation>
        </message>
        <message>
            <source>No clear answer from {platform}</source>
            <translation>Pas de réponse claire de {platform}</translation>
        </message>
        <message>
            <source>{platform} did not take the request</source>
            <translation>{platform} n’a pas pris la demande</translation>
        </message>
        <message>
            <source>{platform} reports a failed cancellation</source>
            <translation>{platform} signale l’échec de l’annulation</translation>
        </message>
        <message>
            <source>{platform} confirmed the cancellation</source>
            <translation>{platform} a confirmé l’annulation</translation>
        </message>
        <message>
            <source>{platform} shows the order as live again</source>
            <translation>{platform} montre de nouveau la commande comme active</translation>
        </message>
        <message>
            <source>Marked as dealt with</source>
            <translation>Marquée comme réglée</translation>
        </message>
        <message>
            <source>{platform} shows it too</source>
            <translation>{platform} le montre aussi</translation>
        </message>
        <message>
            <source>Record of the call closed</source>
            <translation>Note de l’appel clôturée</translation>
        </message>
        <message>
            <source>Seen to be off</source>
            <translation>N’est plus active</translation>
        </message>
        <message>
            <source>Removed from the list</source>
            <translation>Retirée de la liste</translation>
        </message>
        <message>
            <source>{platform} answered: {text}</source>
            <translation>{platform} a répondu : {text}</translation>
        </message>
        <message>
            <source>Attempt {number}: asked to cancel. Reason: {reason}</source>
            <translation>Tentative {number} : annulation demandée. Motif : {reason}</translation>
        </message>
        <message>
            <source>Asked to cancel. Reason: {reason}</source>
            <translation>Annulation demandée. Motif : {reason}</translation>
        </message>
        <message>
            <source>Call recorded by {name}; not confirmed</source>
            <translation>Appel noté par {name} ; non confirmé</translation>
        </message>
        <message>
            <source>Call recorded by {name}, case {case}; not confirmed</source>
            <translation>Appel noté par {name}, dossier {case} ; non confirmé</translation>
        </message>
    </context>
</TS>
