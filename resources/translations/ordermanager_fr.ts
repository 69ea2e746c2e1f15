<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AlarmTestDialog</name>
        <message>
            <source>Test the alarm</source>
            <translation>Tester l’alarme</translation>
        </message>
        <message>
            <source>I heard them</source>
            <translation>Je les ai entendus</translation>
        </message>
        <message>
            <source>I heard nothing</source>
            <translation>Je n’ai rien entendu</translation>
        </message>
        <message>
            <source>Can you hear the alarm?</source>
            <translation>Entendez-vous l’alarme ?</translation>
        </message>
        <message>
            <source>Stand where you work. Each sound is played once.</source>
            <translation>Placez-vous là où vous travaillez. Chaque son est joué une fois.</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Jouer</translation>
        </message>
        <message>
            <source>Turn up the volume of this computer, switch the loudspeaker on, and see that no headphones are plugged in. Then play the sounds again.</source>
            <translation>Montez le volume de cet ordinateur, allumez le haut-parleur et vérifiez qu’aucun casque n’est branché. Puis jouez les sons de nouveau.</translation>
        </message>
    </context>
    <context>
        <name>AlertBar</name>
        <message>
            <source>Seen</source>
            <translation>Vu</translation>
        </message>
    </context>
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
        <name>CallClock</name>
        <message>
            <source>The call goes on</source>
            <translation>L’appel est en cours</translation>
        </message>
        <message>
            <source>End call</source>
            <translation>Terminer l’appel</translation>
        </message>
        <message>
            <source>The call is over</source>
            <translation>L’appel est terminé</translation>
        </message>
        <message>
            <source>Call again</source>
            <translation>Rappeler</translation>
        </message>
        <message>
            <source>Keeps how long the call was</source>
            <translation>Mesure la durée de l’appel</translation>
        </message>
        <message>
            <source>Start call</source>
            <translation>Démarrer l’appel</translation>
        </message>
        <message>
            <source>Length of the call: {length}</source>
            <translation>Durée de l’appel : {length}</translation>
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
        <name>CloseRecordDialog</name>
        <message>
            <source>Your name</source>
            <translation>Votre nom</translation>
        </message>
        <message>
            <source>What settled it</source>
            <translation>Ce qui a réglé l’affaire</translation>
        </message>
        <message>
            <source>For example: refunded, confirmed by e-mail</source>
            <translation>Par exemple : remboursée, confirmée par e-mail</translation>
        </message>
        <message>
            <source>Enter your name and what settled it first</source>
            <translation>Saisissez d’abord votre nom et ce qui a réglé l’affaire</translation>
        </message>
    </context>
    <context>
        <name>ColumnHeader</name>
        <message>
            <source>Order</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Établissement</translation>
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
        <name>DiagnosticsSheet</name>
        <message>
            <source>Report for support</source>
            <translation>Rapport pour l’assistance</translation>
        </message>
        <message>
            <source>This is all that will be in the file. Passwords and customers are not.</source>
            <translation>C’est tout ce que contiendra le fichier. Ni mots de passe ni clients.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Enregistrer…</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>DonePage</name>
        <message>
            <source>Ready</source>
            <translation>C’est prêt</translation>
        </message>
        <message>
            <source>Your orders are one press away.</source>
            <translation>Vos commandes sont à un clic.</translation>
        </message>
        <message>
            <source>Open the list</source>
            <translation>Ouvrir la liste</translation>
        </message>
        <message>
            <source>Correct the address of the chat, or empty it</source>
            <translation>Corrigez l’adresse du chat, ou laissez-la vide</translation>
        </message>
        <message>
            <source>Address of the support chat, if you were given one</source>
            <translation>Adresse du chat d’assistance, si vous en avez une</translation>
        </message>
        <message>
            <source>The chat opens at {host}. Is that right?</source>
            <translation>Le chat s’ouvre sur {host}. Est-ce correct ?</translation>
        </message>
        <message>
            <source>It must begin with https:// and name a server.</source>
            <translation>Elle doit commencer par https:// et nommer un serveur.</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plateforme</translation>
        </message>
        <message>
            <source>All platforms</source>
            <translation>Toutes les plateformes</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>All reasons</source>
            <translation>Tous les motifs</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Tout le monde</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>All outcomes</source>
            <translation>Tous les résultats</translation>
        </message>
        <message>
            <source>Order number</source>
            <translation>Numéro de commande</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Au</translation>
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
        <name>HistoryBar</name>
        <message>
            <source>Orders of this shift</source>
            <translation>Commandes de ce service</translation>
        </message>
        <message>
            <source>All orders and cancellations</source>
            <translation>Toutes les commandes et annulations</translation>
        </message>
    </context>
    <context>
        <name>HistorySheet</name>
        <message>
            <source>Select an order in the list first</source>
            <translation>Sélectionnez d’abord une commande dans la liste</translation>
        </message>
        <message>
            <source>Nothing was found</source>
            <translation>Rien n’a été trouvé</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Chiffres</translation>
        </message>
        <message>
            <source>Orders and cancellations</source>
            <translation>Commandes et annulations</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>Enregistrer en CSV…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Lecture…</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) found</source>
            <translation>
                <numerusform>%n ligne trouvée</numerusform>
                <numerusform>%n lignes trouvées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportSheet</name>
        <message>
            <source>Nothing has changed yet.</source>
            <translation>Rien n’a encore changé.</translation>
        </message>
        <message>
            <source>Keep my settings</source>
            <translation>Garder mes réglages</translation>
        </message>
        <message>
            <source>Change them</source>
            <translation>Les changer</translation>
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
        <name>NumberField</name>
        <message>
            <source>Less</source>
            <translation>Moins</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
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
        <name>PersonForm</name>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Code de récupération</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>Code PIN</translation>
        </message>
        <message>
            <source>The same PIN again</source>
            <translation>Le même code PIN encore une fois</translation>
        </message>
        <message>
            <source>Enter the recovery code first</source>
            <translation>Saisissez d’abord le code de récupération</translation>
        </message>
        <message>
            <source>Enter a name first</source>
            <translation>Saisissez d’abord un nom</translation>
        </message>
        <message>
            <source>The two PINs differ</source>
            <translation>Les deux codes PIN diffèrent</translation>
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
            <source>Record it only if {platform} said yes. The order is shown as not confirmed until {platform} shows it too.</source>
            <translation>Ne l’enregistrez que si {platform} a dit oui. La commande reste non confirmée tant que {platform} ne l’affiche pas aussi.</translation>
        </message>
        <message>
            <source>Enter your name first</source>
            <translation>Saisissez d’abord votre nom</translation>
        </message>
    </context>
    <context>
        <name>PinDialog</name>
        <message>
            <source>Who are you?</source>
            <translation>Qui êtes-vous ?</translation>
        </message>
        <message>
            <source>{name}, enter your PIN</source>
            <translation>{name}, saisissez votre code PIN</translation>
        </message>
        <message>
            <source>Choose your name</source>
            <translation>Choisissez votre nom</translation>
        </message>
        <message>
            <source>Back – do nothing</source>
            <translation>Retour, ne rien faire</translation>
        </message>
    </context>
    <context>
        <name>PinDots</name>
        <message numerus="yes">
            <source>PIN, %n digit(s) entered</source>
            <translation>
                <numerusform>Code PIN, %n chiffre saisi</numerusform>
                <numerusform>Code PIN, %n chiffres saisis</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PinPad</name>
        <message>
            <source>Take back one digit</source>
            <translation>Effacer un chiffre</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
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
            <source>Language, theme, text size and settings</source>
            <translation>Langue, thème, taille du texte et réglages</translation>
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
        <message>
            <source>All settings…</source>
            <translation>Tous les réglages…</translation>
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
            <source>The server's certificate is out of date, so nothing is sent to it. Check this computer's date; if it is right, tell whoever runs the server.</source>
            <translation>Le certificat du serveur a expiré, rien ne lui est donc envoyé. Vérifiez la date de cet ordinateur ; si elle est juste, prévenez la personne qui gère le serveur.</translation>
        </message>
        <message>
            <source>Too many requests: the platform asks this account to wait a moment. Close other copies that use the same account.</source>
            <translation>Trop de demandes : la plateforme demande à ce compte de patienter un moment. Fermez les autres copies qui utilisent le même compte.</translation>
        </message>
        <message>
            <source>“Set up”</source>
            <translation>« Configurer »</translation>
        </message>
        <message>
            <source>The server does not answer. Check this computer's network, and the address in {address}.</source>
            <translation>Le serveur ne répond pas. Vérifiez le réseau de cet ordinateur et l’adresse dans {address}.</translation>
        </message>
        <message>
            <source>The server's name can't be found. Check that this computer is online, and the address in {address}.</source>
            <translation>Le nom du serveur est introuvable. Vérifiez que cet ordinateur est connecté, ainsi que l’adresse dans {address}.</translation>
        </message>
        <message>
            <source>The server can't prove who it is, so nothing is sent to it: its certificate is not trusted here, or is another server's. Check the address in {address}, and ask whoever runs this network.</source>
            <translation>Le serveur ne peut pas prouver son identité, rien ne lui est donc envoyé : son certificat n’est pas reconnu ici, ou est celui d’un autre serveur. Vérifiez l’adresse dans {address} et demandez à la personne qui gère ce réseau.</translation>
        </message>
        <message>
            <source>The network's proxy lets nothing through to the server. Check the user and password in {proxy}, and ask whoever runs this network.</source>
            <translation>Le proxy du réseau ne laisse rien passer vers le serveur. Vérifiez l’utilisateur et le mot de passe dans {proxy} et demandez à la personne qui gère ce réseau.</translation>
        </message>
        <message>
            <source>The proxy does not answer. Check this computer's network, and the address in {proxy}.</source>
            <translation>Le proxy ne répond pas. Vérifiez le réseau de cet ordinateur et l’adresse dans {proxy}.</translation>
        </message>
        <message>
            <source>The sign-in was refused, or its time is over. Sign in again under “Set up”.</source>
            <translation>La connexion a été refusée ou a expiré. Reconnectez-vous sous « Configurer ».</translation>
        </message>
        <message>
            <source>The sign-in was refused, or its time is over. Check ORDERMANAGER_CLIENT_ID and ORDERMANAGER_CLIENT_SECRET.</source>
            <translation>La connexion a été refusée ou a expiré. Vérifiez ORDERMANAGER_CLIENT_ID et ORDERMANAGER_CLIENT_SECRET.</translation>
        </message>
        <message>
            <source>The account is not permitted to read store {store}. Check the stores in {ids}, and that the store is linked to your application.</source>
            <translation>Le compte n’est pas autorisé à lire l’établissement {store}. Vérifiez les établissements dans {ids} et que l’établissement est lié à votre application.</translation>
        </message>
        <message>
            <source>A web page came instead of orders: this network asks you to sign in first. Open a browser and sign in; if there is nothing to sign in to, check the address in {address}.</source>
            <translation>Une page web est arrivée au lieu des commandes : ce réseau demande d’abord de se connecter. Ouvrez un navigateur et connectez-vous ; s’il n’y a rien à quoi se connecter, vérifiez l’adresse dans {address}.</translation>
        </message>
        <message>
            <source>The server's answers can't be read. Check the address in {address}; if it is right, tell support.</source>
            <translation>Les réponses du serveur sont illisibles. Vérifiez l’adresse dans {address} ; si elle est juste, prévenez l’assistance.</translation>
        </message>
        <message>
            <source>The connection of store {store} can't be opened, and nothing was sent. Check its address and its sign-in; if they are right, tell support.</source>
            <translation>La connexion de l’établissement {store} ne peut pas être ouverte et rien n’a été envoyé. Vérifiez son adresse et ses identifiants ; s’ils sont corrects, prévenez l’assistance.</translation>
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
        <message>
            <source>No account is connected. Open Order Manager to connect one.</source>
            <translation>Aucun compte n’est connecté. Ouvrez Order Manager pour en connecter un.</translation>
        </message>
        <message>
            <source>The server has no orders of store {store} at this address. Check the address and the stores in “Set up”.</source>
            <translation>Le serveur n’a pas de commandes de l’établissement {store} à cette adresse. Vérifiez l’adresse et les établissements dans « Configurer ».</translation>
        </message>
        <message>
            <source>The server has no orders of store {store} at this address. Check ORDERMANAGER_API_URL and ORDERMANAGER_STORE_IDS.</source>
            <translation>Le serveur n’a pas de commandes de l’établissement {store} à cette adresse. Vérifiez ORDERMANAGER_API_URL et ORDERMANAGER_STORE_IDS.</translation>
        </message>
        <message>
            <source>{variable}: nobody is signed in.</source>
            <translation>{variable} : personne n’est connecté.</translation>
        </message>
        <message>
            <source>{variable}: the sign-in has run out.</source>
            <translation>{variable} : la connexion a expiré.</translation>
        </message>
        <message>
            <source>{variable} was written by a newer Order Manager. Update this one, or connect again: the file is set aside and not lost.</source>
            <translation>{variable} vient d’un Order Manager plus récent. Mettez celui-ci à jour ou reconnectez-vous : le fichier est mis de côté et n’est pas perdu.</translation>
        </message>
        <message>
            <source>{variable}, the file of your connections, can’t be read. Connect again: the file is set aside and not lost.</source>
            <translation>{variable}, le fichier de vos connexions, est illisible. Reconnectez-vous : le fichier est mis de côté et n’est pas perdu.</translation>
        </message>
        <message>
            <source>{variable} holds a connection that can’t be read. It is kept there; support can look at it.</source>
            <translation>{variable} contient une connexion illisible. Elle y reste ; l’assistance peut l’examiner.</translation>
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
        <name>RecordSheet</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>Enregistrer en CSV…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
    </context>
    <context>
        <name>RecoverySheet</name>
        <message>
            <source>Keep this recovery code</source>
            <translation>Conservez ce code de récupération</translation>
        </message>
        <message>
            <source>Write it down and lock it away. It is the only way back in if the manager’s PIN is forgotten or the staff file is damaged.</source>
            <translation>Notez-le et mettez-le sous clé. C’est le seul moyen de revenir si le code PIN du responsable est oublié ou si le fichier du personnel est abîmé.</translation>
        </message>
        <message>
            <source>It is shown only now. It works once.</source>
            <translation>Il ne s’affiche que maintenant. Il sert une seule fois.</translation>
        </message>
        <message>
            <source>I have written it down</source>
            <translation>Je l’ai noté</translation>
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
        <name>SettingRow</name>
        <message>
            <source>Changed</source>
            <translation>Modifié</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Back to the default: {value}</source>
            <translation>Revenir à la valeur habituelle : {value}</translation>
        </message>
        <message>
            <source>Reset {setting} to {value}</source>
            <translation>Rétablir {setting} à {value}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Set up the connection</source>
            <translation>Configurer la connexion</translation>
        </message>
        <message>
            <source>Connect an account, change its stores, or practise.</source>
            <translation>Connecter un compte, changer ses établissements ou s’exercer.</translation>
        </message>
        <message>
            <source>sign in, log in, account, store, assistant</source>
            <translation>connexion, identifiant, compte, établissement, assistant</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Se déconnecter</translation>
        </message>
        <message>
            <source>Forget what an account signs in with on this computer.</source>
            <translation>Oublier sur cet ordinateur les identifiants d’un compte.</translation>
        </message>
        <message>
            <source>log out, remove account, password</source>
            <translation>déconnexion, retirer un compte, mot de passe</translation>
        </message>
        <message>
            <source>Address of the support chat</source>
            <translation>Adresse du chat d’assistance</translation>
        </message>
        <message>
            <source>Begins with https://. Empty leaves the chat out.</source>
            <translation>Commence par https://. Vide, le chat n’est pas proposé.</translation>
        </message>
        <message>
            <source>help, support</source>
            <translation>aide, assistance</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>Adresse du serveur</translation>
        </message>
        <message>
            <source>Filled in by the assistant for new connections.</source>
            <translation>Proposé par l’assistant pour les nouvelles connexions.</translation>
        </message>
        <message>
            <source>API, server</source>
            <translation>API, serveur</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>Identifiant client</translation>
        </message>
        <message>
            <source>API, application</source>
            <translation>API, application</translation>
        </message>
        <message>
            <source>Address of the sign-in page</source>
            <translation>Adresse de la page de connexion</translation>
        </message>
        <message>
            <source>With it, the assistant offers to sign in by the browser.</source>
            <translation>Avec elle, l’assistant propose la connexion par le navigateur.</translation>
        </message>
        <message>
            <source>OAuth, login, browser</source>
            <translation>OAuth, connexion, navigateur</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>One field holds something that can’t be used. Close again to leave it.</source>
            <translation>Un champ contient une valeur inutilisable. Fermez de nouveau pour l’abandonner.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>What you change holds at once.</source>
            <translation>Ce que vous changez vaut aussitôt.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>No setting fits. Try another word.</source>
            <translation>Aucun réglage ne correspond. Essayez un autre mot.</translation>
        </message>
        <message>
            <source>Only a manager may change these.</source>
            <translation>Seul un responsable peut les changer.</translation>
        </message>
    </context>
    <context>
        <name>Setup</name>
        <message>
            <source>It must begin with https://, or the account could be read on the way.</source>
            <translation>Elle doit commencer par https://, sinon le compte pourrait être lu en chemin.</translation>
        </message>
        <message>
            <source>Leave out the user and the password.</source>
            <translation>Retirez l’utilisateur et le mot de passe.</translation>
        </message>
        <message>
            <source>Leave out everything from ? or # on.</source>
            <translation>Retirez tout à partir de ? ou #.</translation>
        </message>
        <message>
            <source>This is no address. It looks like https://server.example.</source>
            <translation>Ce n’est pas une adresse. Elle ressemble à https://server.example.</translation>
        </message>
        <message>
            <source>You stay signed in until {date}; then sign in again.</source>
            <translation>Vous restez connecté jusqu’au {date} ; ensuite, reconnectez-vous.</translation>
        </message>
        <message>
            <source>You are signed in until {date}. Sign in again before that.</source>
            <translation>Vous êtes connecté jusqu’au {date}. Reconnectez-vous avant.</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Configurer</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Se connecter</translation>
        </message>
        <message>
            <source>The environment variables of this computer name an account, and they win: what you set up here is used once they are gone.</source>
            <translation>Les variables d’environnement de cet ordinateur désignent un compte et l’emportent : ce que vous réglez ici servira quand elles auront disparu.</translation>
        </message>
        <message>
            <source>Some saved connections can’t be read. They are kept in the file connections.json, which support can look at; you can go on.</source>
            <translation>Certaines connexions enregistrées sont illisibles. Elles restent dans le fichier connections.json, que l’assistance peut examiner ; vous pouvez continuer.</translation>
        </message>
        <message>
            <source>The connection could not be saved: the disk may be full or locked. Make room, then try again.</source>
            <translation>La connexion n’a pas pu être enregistrée : le disque est peut-être plein ou verrouillé. Libérez de l’espace, puis réessayez.</translation>
        </message>
        <message>
            <source>The browser could not be opened. Copy the address, and open it in a browser on this computer.</source>
            <translation>Le navigateur n’a pas pu être ouvert. Copiez l’adresse et ouvrez-la dans un navigateur de cet ordinateur.</translation>
        </message>
        <message>
            <source>You are signed out, but the system’s keyring did not answer. Delete the entry “Order Manager” there yourself.</source>
            <translation>Vous êtes déconnecté, mais le trousseau du système n’a pas répondu. Supprimez-y vous-même l’entrée « Order Manager ».</translation>
        </message>
        <message numerus="yes">
            <source>{store}: %n order(s) of the last 24 hours</source>
            <translation>
                <numerusform>{store} : %n commande des dernières 24 heures</numerusform>
                <numerusform>{store} : %n commandes des dernières 24 heures</numerusform>
            </translation>
        </message>
        <message>
            <source>Thank you</source>
            <translation>Merci</translation>
        </message>
        <message>
            <source>You can close this page. Order Manager goes on by itself.</source>
            <translation>Vous pouvez fermer cette page. Order Manager continue tout seul.</translation>
        </message>
        <message>
            <source>Not signed in</source>
            <translation>Vous n’êtes pas connecté</translation>
        </message>
        <message>
            <source>You can close this page and try again in Order Manager.</source>
            <translation>Vous pouvez fermer cette page et réessayer dans Order Manager.</translation>
        </message>
        <message>
            <source>This page belongs to another sign-in</source>
            <translation>Cette page appartient à une autre connexion</translation>
        </message>
        <message>
            <source>Close it, and use the page that was opened last.</source>
            <translation>Fermez-la et utilisez la dernière page ouverte.</translation>
        </message>
        <message>
            <source>The server does not answer. Check that this computer is online and that the server’s address is right, then try again.</source>
            <translation>Le serveur ne répond pas. Vérifiez que cet ordinateur est en ligne et que l’adresse du serveur est juste, puis réessayez.</translation>
        </message>
        <message>
            <source>The network’s proxy lets nothing through. Ask whoever runs this network, then try again.</source>
            <translation>Le proxy du réseau ne laisse rien passer. Demandez à la personne qui gère ce réseau, puis réessayez.</translation>
        </message>
        <message>
            <source>The server can’t prove who it is, so nothing was sent. Check the server’s address and this computer’s date, then try again.</source>
            <translation>Le serveur ne peut pas prouver son identité, rien n’a donc été envoyé. Vérifiez l’adresse du serveur et la date de cet ordinateur, puis réessayez.</translation>
        </message>
        <message>
            <source>The sign-in was refused. Check the client id and the secret: copy both again, without a space before or after.</source>
            <translation>La connexion a été refusée. Vérifiez l’identifiant client et le secret : copiez-les à nouveau, sans espace avant ni après.</translation>
        </message>
        <message>
            <source>There is no order server at this address, or this network wants a sign-in of its own. Check the address; open a browser and see whether the network asks for something.</source>
            <translation>Il n’y a pas de serveur de commandes à cette adresse, ou ce réseau demande son propre accès. Vérifiez l’adresse ; ouvrez un navigateur et voyez si le réseau demande quelque chose.</translation>
        </message>
        <message>
            <source>Too many tries within a minute. Wait for a minute, then try again.</source>
            <translation>Trop d’essais en une minute. Attendez une minute, puis réessayez.</translation>
        </message>
        <message>
            <source>The server has a problem. Try again in some minutes; if it stays so, tell support.</source>
            <translation>Le serveur a un problème. Réessayez dans quelques minutes ; si cela persiste, prévenez l’assistance.</translation>
        </message>
        <message>
            <source>You said no on the page in the browser. Nothing was sent; you can try again.</source>
            <translation>Vous avez refusé sur la page du navigateur. Rien n’a été envoyé ; vous pouvez réessayer.</translation>
        </message>
        <message>
            <source>The page in the browser reported an error. Try again; if it stays so, tell your account manager.</source>
            <translation>La page du navigateur a signalé une erreur. Réessayez ; si cela persiste, prévenez votre gestionnaire de compte.</translation>
        </message>
        <message>
            <source>Nobody signed in, so the wait was ended. Try again when you are ready.</source>
            <translation>Personne ne s’est connecté, l’attente est donc terminée. Réessayez quand vous serez prêt.</translation>
        </message>
        <message>
            <source>This computer does not let Order Manager wait for the browser. A security program may be in the way; use the client id and secret instead.</source>
            <translation>Cet ordinateur ne laisse pas Order Manager attendre le navigateur. Un logiciel de sécurité l’empêche peut-être ; utilisez l’identifiant client et le secret.</translation>
        </message>
        <message>
            <source>{store}: not linked to your account. Check its id, or ask your account manager to link it.</source>
            <translation>{store} : n’est pas lié à votre compte. Vérifiez son identifiant, ou demandez à votre gestionnaire de compte de le lier.</translation>
        </message>
        <message>
            <source>{store}: asked too often. Wait for a minute, then check again.</source>
            <translation>{store} : trop de demandes. Attendez une minute, puis vérifiez à nouveau.</translation>
        </message>
        <message>
            <source>{store}: the orders could not be read. Check again.</source>
            <translation>{store} : les commandes n’ont pas pu être lues. Vérifiez à nouveau.</translation>
        </message>
        <message>
            <source>What the account signs in with is kept in this computer’s keyring, locked.</source>
            <translation>Les identifiants sont gardés sous clé dans le trousseau de cet ordinateur.</translation>
        </message>
        <message>
            <source>This computer has no safe place for secrets (no keyring), so the sign-in is kept until you close Order Manager. After that, sign in again.</source>
            <translation>Cet ordinateur n’a pas d’endroit sûr pour les secrets (aucun trousseau), la connexion est donc gardée jusqu’à la fermeture d’Order Manager. Ensuite, reconnectez-vous.</translation>
        </message>
        <message>
            <source>The sign-in is too long for this computer’s keyring, so it is kept until you close Order Manager. After that, sign in again.</source>
            <translation>La connexion est trop longue pour le trousseau de cet ordinateur, elle est donc gardée jusqu’à la fermeture d’Order Manager. Ensuite, reconnectez-vous.</translation>
        </message>
    </context>
    <context>
        <name>SetupDialog</name>
        <message>
            <source>Step {number} of {count}</source>
            <translation>Étape {number} sur {count}</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>SetupPage</name>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
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
        <name>SignInPage</name>
        <message>
            <source>How do you sign in?</source>
            <translation>Comment vous connectez-vous ?</translation>
        </message>
        <message>
            <source>In your browser, or with what your account manager gave you.</source>
            <translation>Dans votre navigateur, ou avec ce que votre gestionnaire de compte vous a donné.</translation>
        </message>
        <message>
            <source>Your account manager gave you these three. Copy and paste them.</source>
            <translation>Votre gestionnaire de compte vous a donné ces trois éléments. Copiez-les et collez-les.</translation>
        </message>
        <message>
            <source>Test the connection</source>
            <translation>Tester la connexion</translation>
        </message>
        <message>
            <source>Enter the client secret first</source>
            <translation>Saisissez d’abord le secret client</translation>
        </message>
        <message>
            <source>Sign in with the browser</source>
            <translation>Se connecter avec le navigateur</translation>
        </message>
        <message>
            <source>Or with an id and a secret:</source>
            <translation>Ou avec un identifiant et un secret :</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>Adresse du serveur</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>Identifiant client</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Inchangé</translation>
        </message>
        <message>
            <source>Client secret</source>
            <translation>Secret client</translation>
        </message>
        <message>
            <source>Enter the address of the server first</source>
            <translation>Saisissez d’abord l’adresse du serveur</translation>
        </message>
        <message>
            <source>Enter the client id first</source>
            <translation>Saisissez d’abord l’identifiant client</translation>
        </message>
    </context>
    <context>
        <name>SignOutDialog</name>
        <message>
            <source>Sign out?</source>
            <translation>Se déconnecter ?</translation>
        </message>
        <message>
            <source>No orders are shown until somebody signs in again.</source>
            <translation>Aucune commande n’est affichée jusqu’à la prochaine connexion.</translation>
        </message>
        <message>
            <source>Nobody is signed in.</source>
            <translation>Personne n’est connecté.</translation>
        </message>
        <message>
            <source>Sign out {stores}</source>
            <translation>Déconnecter {stores}</translation>
        </message>
        <message>
            <source>The sign-in is deleted; the address and the stores stay.</source>
            <translation>Les identifiants sont supprimés ; l’adresse et les établissements restent.</translation>
        </message>
        <message>
            <source>Sign out {stores} and remove it</source>
            <translation>Déconnecter {stores} et retirer la connexion</translation>
        </message>
        <message>
            <source>The connection is deleted too. The record of cancellations stays.</source>
            <translation>La connexion est supprimée aussi. Le registre des annulations reste.</translation>
        </message>
        <message>
            <source>Stay signed in</source>
            <translation>Rester connecté</translation>
        </message>
    </context>
    <context>
        <name>StaffButton</name>
        <message>
            <source>Locked</source>
            <translation>Verrouillé</translation>
        </message>
        <message>
            <source>The staff file can’t be trusted</source>
            <translation>Le fichier du personnel n’est pas fiable</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>S’identifier</translation>
        </message>
        <message>
            <source>Nobody is at the counter</source>
            <translation>Personne n’est au comptoir</translation>
        </message>
        <message>
            <source>Sign off</source>
            <translation>Se retirer</translation>
        </message>
        <message>
            <source>Staff and PINs…</source>
            <translation>Personnel et codes PIN…</translation>
        </message>
    </context>
    <context>
        <name>StaffSheet</name>
        <message>
            <source>Staff and PINs</source>
            <translation>Personnel et codes PIN</translation>
        </message>
        <message>
            <source>Who may do what on this computer.</source>
            <translation>Qui peut faire quoi sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Add somebody…</source>
            <translation>Ajouter quelqu’un…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Change the role…</source>
            <translation>Changer le rôle…</translation>
        </message>
        <message>
            <source>Change the PIN…</source>
            <translation>Changer le code PIN…</translation>
        </message>
        <message>
            <source>Take away the PIN…</source>
            <translation>Retirer le code PIN…</translation>
        </message>
    </context>
    <context>
        <name>StoreSwitch</name>
        <message>
            <source>Store shown: {store}</source>
            <extracomment>Read aloud: the button that chooses which store is shown, and the one that is.</extracomment>
            <translation>Établissement affiché : {store}</translation>
        </message>
        <message>
            <source>About the stores…</source>
            <translation>À propos des établissements…</translation>
        </message>
    </context>
    <context>
        <name>StoresPage</name>
        <message>
            <source>Which stores?</source>
            <translation>Quels établissements ?</translation>
        </message>
        <message>
            <source>Your account manager gave you the id of each store.</source>
            <translation>Votre gestionnaire de compte vous a donné l’identifiant de chaque établissement.</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Vérification…</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Check the stores</source>
            <translation>Vérifier les établissements</translation>
        </message>
        <message>
            <source>Wait for the stores</source>
            <translation>Attendez les établissements</translation>
        </message>
        <message>
            <source>Enter a store id first</source>
            <translation>Saisissez d’abord l’identifiant d’un établissement</translation>
        </message>
        <message>
            <source>Store ids, with commas between</source>
            <translation>Identifiants des établissements, séparés par des virgules</translation>
        </message>
        <message>
            <source>An id holds letters without accents, digits and signs, at most 255.</source>
            <translation>Un identifiant contient des lettres sans accent, des chiffres et des signes, 255 au plus.</translation>
        </message>
    </context>
    <context>
        <name>StoresSheet</name>
        <message>
            <source>Stores</source>
            <translation>Établissements</translation>
        </message>
        <message>
            <source>Each store is read by itself; one in trouble holds up no other.</source>
            <translation>Chaque établissement est lu séparément ; un problème de l’un n’arrête pas les autres.</translation>
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
        <name>SystemSigns</name>
        <message>
            <source>Open Order Manager</source>
            <translation>Ouvrir Order Manager</translation>
        </message>
        <message>
            <source>Silence what sounds now</source>
            <translation>Couper le son en cours</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
    </context>
    <context>
        <name>TextEditor</name>
        <message>
            <source>This can’t be used. What was set before stays set.</source>
            <translation>Valeur inutilisable. Le réglage précédent reste en place.</translation>
        </message>
    </context>
    <context>
        <name>VerdictPage</name>
        <message>
            <source>Signing in…</source>
            <translation>Connexion en cours…</translation>
        </message>
        <message>
            <source>Not signed in</source>
            <translation>Vous n’êtes pas connecté</translation>
        </message>
        <message>
            <source>You are signed in</source>
            <translation>Vous êtes connecté</translation>
        </message>
        <message>
            <source>What your account allows:</source>
            <translation>Ce que permet votre compte :</translation>
        </message>
        <message>
            <source>Wait for the sign-in</source>
            <translation>Attendez la connexion</translation>
        </message>
        <message>
            <source>Go back and sign in first</source>
            <translation>Revenez en arrière et connectez-vous d’abord</translation>
        </message>
        <message>
            <source>The account may not see orders</source>
            <translation>Le compte ne peut pas voir les commandes</translation>
        </message>
        <message>
            <source>Copy the address of the page</source>
            <translation>Copier l’adresse de la page</translation>
        </message>
        <message>
            <source>Sign in on the page that opened in your browser, then come back here.</source>
            <translation>Connectez-vous sur la page ouverte dans votre navigateur, puis revenez ici.</translation>
        </message>
        <message>
            <source>This takes a few seconds.</source>
            <translation>Cela prend quelques secondes.</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Connecté</translation>
        </message>
        <message>
            <source>Pause a store</source>
            <translation>Mettre un établissement en pause</translation>
        </message>
        <message>
            <source>Pause a store: not allowed. Everything else works without it.</source>
            <translation>Mettre un établissement en pause : non autorisé. Tout le reste fonctionne sans cela.</translation>
        </message>
        <message>
            <source>Change the preparation time</source>
            <translation>Changer le temps de préparation</translation>
        </message>
        <message>
            <source>Change the preparation time: not allowed. All else works without it.</source>
            <translation>Changer le temps de préparation : non autorisé. Tout le reste fonctionne sans cela.</translation>
        </message>
        <message>
            <source>See and cancel orders</source>
            <translation>Voir et annuler des commandes</translation>
        </message>
        <message>
            <source>See and cancel orders: not allowed. Ask your account manager for the permission {scope}, then try again.</source>
            <translation>Voir et annuler des commandes : non autorisé. Demandez à votre gestionnaire de compte l’autorisation {scope}, puis réessayez.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Welcome to Order Manager</source>
            <translation>Bienvenue dans Order Manager</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>Que voulez-vous faire ?</translation>
        </message>
        <message>
            <source>All live delivery orders in one list. This takes about two minutes.</source>
            <translation>Toutes les commandes en livraison dans une liste. Cela prend environ deux minutes.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Connect another account</source>
            <translation>Connecter un autre compte</translation>
        </message>
        <message>
            <source>Connect your account</source>
            <translation>Connecter votre compte</translation>
        </message>
        <message>
            <source>You need what your account manager gave you, or your sign-in.</source>
            <translation>Il vous faut ce que votre gestionnaire de compte vous a donné, ou vos identifiants.</translation>
        </message>
        <message>
            <source>Practise first</source>
            <translation>S’exercer d’abord</translation>
        </message>
        <message>
            <source>A restaurant that is not real: nothing you do there reaches anybody.</source>
            <translation>Un restaurant fictif : rien de ce que vous y faites n’atteint qui que ce soit.</translation>
        </message>
    </context>
    <context>
        <name>_SettingsSearch</name>
        <message>
            <source>Search settings</source>
            <translation>Chercher un réglage</translation>
        </message>
    </context>
    <context>
        <name>alerts</name>
        <message>
            <source>Stop cooking order {number} ({platform})</source>
            <translation>Arrêtez de cuisiner la commande {number} ({platform})</translation>
        </message>
        <message>
            <source>Stop: {items}.</source>
            <translation>À arrêter : {items}.</translation>
        </message>
        <message>
            <source>Order {number} ({platform}) needs attention</source>
            <translation>La commande {number} ({platform}) demande votre attention</translation>
        </message>
        <message>
            <source>New order {number} from {platform}</source>
            <translation>Nouvelle commande {number} de {platform}</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) cancelled: stop cooking</source>
            <translation>
                <numerusform>%n commande annulée : arrêtez de cuisiner</numerusform>
                <numerusform>%n commandes annulées : arrêtez de cuisiner</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancellation(s) failed</source>
            <translation>
                <numerusform>%n annulation a échoué</numerusform>
                <numerusform>%n annulations ont échoué</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) need attention</source>
            <translation>
                <numerusform>%n commande demande votre attention</numerusform>
                <numerusform>%n commandes demandent votre attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new order(s)</source>
            <translation>
                <numerusform>%n nouvelle commande</numerusform>
                <numerusform>%n nouvelles commandes</numerusform>
            </translation>
        </message>
        <message>
            <source>Order Manager: nothing new</source>
            <translation>Order Manager : rien de nouveau</translation>
        </message>
        <message numerus="yes">
            <source>Order Manager: %n alert(s) not seen</source>
            <translation>
                <numerusform>Order Manager : %n alerte non vue</numerusform>
                <numerusform>Order Manager : %n alertes non vues</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop cooking: somebody cancelled an order</source>
            <translation>Arrêtez de cuisiner : quelqu’un a annulé une commande</translation>
        </message>
        <message>
            <source>A cancellation failed</source>
            <translation>Une annulation a échoué</translation>
        </message>
        <message>
            <source>Something needs attention</source>
            <translation>Quelque chose demande votre attention</translation>
        </message>
        <message>
            <source>A new order</source>
            <translation>Une nouvelle commande</translation>
        </message>
        <message>
            <source>This computer is muted: alerts can’t be heard. Turn the sound up.</source>
            <translation>Le son de cet ordinateur est coupé : les alertes ne s’entendent pas. Montez le son.</translation>
        </message>
        <message>
            <source>The alarm was not tested in this shift. Can you hear it?</source>
            <translation>L’alarme n’a pas été testée pendant ce service. L’entendez-vous ?</translation>
        </message>
        <message>
            <source>This computer can’t play the sounds of alerts. They are shown, but watch the screen.</source>
            <translation>Cet ordinateur ne peut pas jouer les sons des alertes. Elles s’affichent, mais surveillez l’écran.</translation>
        </message>
        <message>
            <source>Test the alarm</source>
            <translation>Tester l’alarme</translation>
        </message>
        <message>
            <source>Show order</source>
            <translation>Voir la commande</translation>
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
        <message>
            <source>Closed by {name}: {note}</source>
            <translation>Clos par {name} : {note}</translation>
        </message>
        <message>
            <source>The call took {length}.</source>
            <translation>L’appel a duré {length}.</translation>
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
            <source>Live · {live} of {all} stores</source>
            <translation>En direct · {live} sur {all} établissements</translation>
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
            <source>Store {store} can’t be opened</source>
            <translation>{store} ne peut pas être ouvert</translation>
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
        <name>duplicates</name>
        <message>
            <source>Possible duplicate</source>
            <translation>Doublon possible</translation>
        </message>
        <message>
            <source>Same customer and same items, within a minute.</source>
            <translation>Même client et mêmes articles, en moins d’une minute.</translation>
        </message>
        <message numerus="yes">
            <source>Same customer and same items, placed %n minute(s) apart.</source>
            <translation>
                <numerusform>Même client et mêmes articles, à %n minute d’écart.</numerusform>
                <numerusform>Même client et mêmes articles, à %n minutes d’écart.</numerusform>
            </translation>
        </message>
        <message>
            <source>This order (later)</source>
            <translation>Cette commande (la plus récente)</translation>
        </message>
        <message>
            <source>This order (earlier)</source>
            <translation>Cette commande (la plus ancienne)</translation>
        </message>
        <message>
            <source>Other order (later)</source>
            <translation>L’autre commande (la plus récente)</translation>
        </message>
        <message>
            <source>Other order (earlier)</source>
            <translation>L’autre commande (la plus ancienne)</translation>
        </message>
        <message>
            <source>Cancel {number} ({platform}) as duplicate…</source>
            <translation>Annuler {number} ({platform}) comme doublon…</translation>
        </message>
        <message>
            <source>It is being cancelled already.</source>
            <translation>L’annulation est déjà en cours.</translation>
        </message>
        <message>
            <source>Not a duplicate</source>
            <translation>Ce n’est pas un doublon</translation>
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
            <source>So it is in {live} of {all} stores; the others can’t be read now.</source>
            <translation>C’est le cas dans {live} établissements sur {all} ; les autres ne peuvent pas être lus pour le moment.</translation>
        </message>
        <message>
            <source>So it was at {time}; there may be newer orders.</source>
            <translation>C’était ainsi à {time} ; il peut y avoir des commandes plus récentes.</translation>
        </message>
        <message>
            <source>Only {store} is shown.</source>
            <translation>Seul {store} est affiché.</translation>
        </message>
        <message>
            <source>Show all stores</source>
            <translation>Afficher tous les établissements</translation>
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
            <source>The connection can’t be opened</source>
            <translation>La connexion ne peut pas être ouverte</translation>
        </message>
        <message>
            <source>Nothing was sent. Check the connection’s address and its sign-in; it is tried again by itself.</source>
            <translation>Rien n’a été envoyé. Vérifiez l’adresse de la connexion et ses identifiants ; un nouvel essai se fait automatiquement.</translation>
        </message>
        <message>
            <source>The list is not updating</source>
            <translation>La liste ne se met pas à jour</translation>
        </message>
        <message>
            <source>If it stays so, close Order Manager and open it again.</source>
            <translation>Si cela persiste, fermez Order Manager et rouvrez-le.</translation>
        </message>
        <message>
            <source>Sign in to see the orders</source>
            <translation>Connectez-vous pour voir les commandes</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Configurer</translation>
        </message>
        <message>
            <source>Connect your account, or practise with a restaurant that is not real. It takes about two minutes.</source>
            <translation>Connectez votre compte, ou exercez-vous avec un restaurant fictif. Cela prend environ deux minutes.</translation>
        </message>
        <message>
            <source>What the account signs in with is not accepted any more, or its time is over. Sign in again.</source>
            <translation>Les identifiants du compte ne sont plus acceptés ou ont expiré. Reconnectez-vous.</translation>
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
        <name>evidence</name>
        <message>
            <source>Order {number}: the record</source>
            <translation>Commande {number} : le dossier</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Cancellation</source>
            <translation>Annulation</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Ce qui s’est passé</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Requêtes</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Réponses</translation>
        </message>
        <message>
            <source>Entries in this computer’s record</source>
            <translation>Entrées dans le registre de cet ordinateur</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numéro</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plateforme</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Établissement</translation>
        </message>
        <message>
            <source>Order id</source>
            <translation>Identifiant de la commande</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>Passée</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Articles</translation>
        </message>
        <message>
            <source>Last seen as</source>
            <translation>Vue pour la dernière fois comme</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Réglée</translation>
        </message>
        <message>
            <source>Id of the attempt</source>
            <translation>Identifiant de la tentative</translation>
        </message>
        <message>
            <source>Call recorded</source>
            <translation>Appel enregistré</translation>
        </message>
        <message>
            <source>Asked to cancel</source>
            <translation>Annulation demandée</translation>
        </message>
        <message>
            <source>Call began</source>
            <translation>Début de l’appel</translation>
        </message>
        <message>
            <source>Length of the call</source>
            <translation>Durée de l’appel</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Numéro de dossier</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>Clôture</translation>
        </message>
        <message>
            <source>This entry can’t be understood</source>
            <translation>Cette entrée ne peut pas être interprétée</translation>
        </message>
        <message>
            <source>Call recorded; {platform} does not show it</source>
            <translation>Appel enregistré ; {platform} ne l’affiche pas</translation>
        </message>
        <message>
            <source>{platform} shows it too</source>
            <translation>{platform} l’affiche aussi</translation>
        </message>
        <message>
            <source>Record closed</source>
            <translation>Enregistrement clos</translation>
        </message>
        <message>
            <source>{status}. {platform}: “{words}”</source>
            <translation>{status}. {platform} : « {words} »</translation>
        </message>
        <message>
            <source>2xx: taken, outcome open</source>
            <translation>2xx : prise en compte, résultat en attente</translation>
        </message>
        <message>
            <source>No connection; nothing left this computer</source>
            <translation>Pas de connexion ; rien n’a quitté cet ordinateur</translation>
        </message>
        <message>
            <source>No clear answer</source>
            <translation>Pas de réponse claire</translation>
        </message>
        <message>
            <source>A read of the order settled it</source>
            <translation>Réglée par une lecture de la commande</translation>
        </message>
        <message>
            <source>The record can’t be read at present</source>
            <translation>Le registre est illisible pour le moment</translation>
        </message>
        <message>
            <source>Head of the chain, entry {number}</source>
            <translation>Tête de la chaîne, entrée {number}</translation>
        </message>
        <message>
            <source>Entry {number}</source>
            <translation>Entrée {number}</translation>
        </message>
    </context>
    <context>
        <name>exchange</name>
        <message>
            <source>{setting}: {before} → {after}</source>
            <translation>{setting} : {before} → {after}</translation>
        </message>
        <message numerus="yes">
            <source>Change %n setting(s)?</source>
            <translation>
                <numerusform>Changer %n réglage ?</numerusform>
                <numerusform>Changer %n réglages ?</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything in this file is set already.</source>
            <translation>Tout ce que contient ce fichier est déjà réglé ainsi.</translation>
        </message>
        <message numerus="yes">
            <source>%n setting(s) changed</source>
            <translation>
                <numerusform>%n réglage changé</numerusform>
                <numerusform>%n réglages changés</numerusform>
            </translation>
        </message>
        <message>
            <source>It is too large to be a file of settings.</source>
            <translation>Il est trop grand pour un fichier de réglages.</translation>
        </message>
        <message>
            <source>It is no file of settings of Order Manager, or damaged.</source>
            <translation>Ce n’est pas un fichier de réglages d’Order Manager, ou il est endommagé.</translation>
        </message>
        <message>
            <source>A newer Order Manager wrote it. Update this one first.</source>
            <translation>Un Order Manager plus récent l’a écrit. Mettez d’abord celui-ci à jour.</translation>
        </message>
        <message>
            <source>It holds a setting that is not known here: {setting}.</source>
            <translation>Il contient un réglage inconnu ici : {setting}.</translation>
        </message>
        <message>
            <source>It holds a value that can’t be used: {setting}.</source>
            <translation>Il contient une valeur inutilisable : {setting}.</translation>
        </message>
        <message>
            <source>The file was not imported; nothing changed</source>
            <translation>Le fichier n’a pas été importé ; rien n’a changé</translation>
        </message>
        <message>
            <source>The file can’t be read.</source>
            <translation>Le fichier est illisible.</translation>
        </message>
        <message>
            <source>The file was not saved</source>
            <translation>Le fichier n’a pas été enregistré</translation>
        </message>
        <message>
            <source>Choose another place: this one can’t be written.</source>
            <translation>Choisissez un autre endroit : celui-ci refuse l’écriture.</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>Enregistré sous {name}</translation>
        </message>
        <message>
            <source>This computer can't keep the setting: it holds until you close Order Manager.</source>
            <translation>Cet ordinateur ne peut pas conserver le réglage : il vaut jusqu’à la fermeture d’Order Manager.</translation>
        </message>
        <message>
            <source>This computer did not take it: nothing starts at login.</source>
            <translation>Cet ordinateur l’a refusé : rien ne démarre à l’ouverture de session.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Choose again…</source>
            <translation>Choisir à nouveau…</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Enregistrer sous</translation>
        </message>
        <message>
            <source>Open settings</source>
            <translation>Ouvrir des réglages</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapports</translation>
        </message>
    </context>
    <context>
        <name>history</name>
        <message>
            <source>Figures</source>
            <translation>Chiffres</translation>
        </message>
        <message>
            <source>Cancellation rate by platform</source>
            <translation>Taux d’annulation par plateforme</translation>
        </message>
        <message>
            <source>Cancellation rate by reason</source>
            <translation>Taux d’annulation par motif</translation>
        </message>
        <message>
            <source>Money lost by platform, in {currency}</source>
            <translation>Argent perdu par plateforme, en {currency}</translation>
        </message>
        <message>
            <source>Money lost by reason, in {currency}</source>
            <translation>Argent perdu par motif, en {currency}</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>Passée</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plateforme</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Order {number}, {platform}, placed {time}: {outcome}. {rest}</source>
            <translation>Commande {number}, {platform}, passée {time} : {outcome}. {rest}</translation>
        </message>
        <message>
            <source>Restaurant</source>
            <translation>Restaurant</translation>
        </message>
        <message>
            <source>Platform or customer</source>
            <translation>Plateforme ou client</translation>
        </message>
        <message>
            <source>Without a cancellation</source>
            <translation>Sans annulation</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>7 derniers jours</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>30 derniers jours</translation>
        </message>
        <message>
            <source>Last 90 days</source>
            <translation>90 derniers jours</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>Du … au …</translation>
        </message>
        <message>
            <source>Cancelled: {cancelled} of {orders} orders ({rate})</source>
            <translation>Annulées : {cancelled} sur {orders} commandes ({rate})</translation>
        </message>
        <message>
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>No reason known here</source>
            <translation>Motif inconnu ici</translation>
        </message>
        <message>
            <source>The history was damaged and begun anew: older orders are missing in it. Cancellations are kept in their own record.</source>
            <translation>L’historique était endommagé et a été recommencé : d’anciennes commandes y manquent. Les annulations sont gardées dans leur propre registre.</translation>
        </message>
        <message>
            <source>The disk is full: the history is not kept. Free some disk space; cancelling and the list of orders go on.</source>
            <translation>Le disque est plein : l’historique n’est pas gardé. Libérez de l’espace ; les annulations et la liste des commandes continuent.</translation>
        </message>
        <message>
            <source>The history can’t be written at present. Cancelling and the list of orders go on.</source>
            <translation>L’historique ne peut pas être écrit pour le moment. Les annulations et la liste des commandes continuent.</translation>
        </message>
        <message>
            <source>The history can’t be read at present. Close it and try again.</source>
            <translation>L’historique est illisible pour le moment. Fermez-le et réessayez.</translation>
        </message>
        <message>
            <source>Saved as “{file}”.</source>
            <translation>Enregistré sous « {file} ».</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message numerus="yes">
            <source>%n cancelled order(s) with an unknown total: in no sum</source>
            <translation>
                <numerusform>%n commande annulée au total inconnu : dans aucune somme</numerusform>
                <numerusform>%n commandes annulées au total inconnu : dans aucune somme</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kitchen</name>
        <message>
            <source>{number} is cancelled; its VOID ticket was printed in the kitchen.</source>
            <translation>{number} est annulée ; son ticket NUL est imprimé en cuisine.</translation>
        </message>
        <message>
            <source>{number} is cancelled; its VOID ticket was sent to the kitchen printer.</source>
            <translation>{number} est annulée ; son ticket NUL est envoyé à l’imprimante de la cuisine.</translation>
        </message>
        <message>
            <source>Practice: {number} is cancelled; the kitchen would get its VOID ticket: {items}</source>
            <translation>Exercice : {number} est annulée ; la cuisine recevrait son ticket NUL : {items}</translation>
        </message>
        <message numerus="yes">
            <source>+%n more</source>
            <translation>
                <numerusform>+%n autre</numerusform>
                <numerusform>+%n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>Practice: nothing is printed.</source>
            <translation>Exercice : rien n’est imprimé.</translation>
        </message>
        <message>
            <source>Show the ticket</source>
            <translation>Voir le ticket</translation>
        </message>
        <message>
            <source>Not printed: this is practice</source>
            <translation>Non imprimé : c’est un exercice</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>The kitchen printer says that the test was printed.</source>
            <translation>L’imprimante de la cuisine confirme que le test est imprimé.</translation>
        </message>
        <message>
            <source>The kitchen printer took the test. Look if it came out.</source>
            <translation>L’imprimante de la cuisine a pris le test. Vérifiez qu’il est sorti.</translation>
        </message>
        <message numerus="yes">
            <source>The kitchen printer did not confirm %n VOID ticket(s): {numbers}. Look if it came out, and tell the kitchen.</source>
            <translation>
                <numerusform>L’imprimante de la cuisine n’a pas confirmé %n ticket NUL : {numbers}. Vérifiez qu’il est sorti et prévenez la cuisine.</numerusform>
                <numerusform>L’imprimante de la cuisine n’a pas confirmé %n tickets NULS : {numbers}. Vérifiez qu’ils sont sortis et prévenez la cuisine.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{wrong} Print %n VOID ticket(s) by hand, and tell the kitchen: {numbers}.</source>
            <translation>
                <numerusform>{wrong} Imprimez %n ticket NUL à la main et prévenez la cuisine : {numbers}.</numerusform>
                <numerusform>{wrong} Imprimez %n tickets NULS à la main et prévenez la cuisine : {numbers}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>The kitchen knows</source>
            <translation>La cuisine est prévenue</translation>
        </message>
        <message>
            <source>No kitchen printer is chosen, or it is not there.</source>
            <translation>Aucune imprimante n’est choisie pour la cuisine, ou elle n’est pas là.</translation>
        </message>
        <message>
            <source>The address of the kitchen printer leads to the internet: not used.</source>
            <translation>L’adresse de l’imprimante de la cuisine mène à internet : elle n’est pas utilisée.</translation>
        </message>
        <message>
            <source>The kitchen printer has no paper.</source>
            <translation>L’imprimante de la cuisine n’a plus de papier.</translation>
        </message>
        <message>
            <source>The kitchen printer stopped in the middle.</source>
            <translation>L’imprimante de la cuisine s’est arrêtée au milieu.</translation>
        </message>
        <message>
            <source>The kitchen printer did not confirm the ticket.</source>
            <translation>L’imprimante de la cuisine n’a pas confirmé le ticket.</translation>
        </message>
        <message>
            <source>The kitchen printer reports an error.</source>
            <translation>L’imprimante de la cuisine signale une erreur.</translation>
        </message>
        <message>
            <source>The kitchen printer does not answer.</source>
            <translation>L’imprimante de la cuisine ne répond pas.</translation>
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
        <name>order_sheet</name>
        <message>
            <source>Order {number}</source>
            <translation>Commande {number}</translation>
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
            <source>{platform} at {store}</source>
            <extracomment>Read aloud: the platform of an order, and which of several stores makes it.</extracomment>
            <translation>{platform} à {store}</translation>
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
        <message>
            <source>Possible duplicate of {number}</source>
            <translation>Doublon possible de {number}</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>Staff</source>
            <translation>Personnel</translation>
        </message>
        <message>
            <source>Staff and PINs…</source>
            <translation>Personnel et codes PIN…</translation>
        </message>
        <message>
            <source>Who may cancel, who manages. No PIN is asked for until you set one.</source>
            <translation>Qui peut annuler, qui gère. Aucun code PIN n’est demandé tant que vous n’en définissez pas.</translation>
        </message>
        <message>
            <source>pin code people roles users lock password manager</source>
            <translation>pin code personnes rôles utilisateurs verrouillage mot de passe responsable</translation>
        </message>
        <message>
            <source>Sign off after minutes without use</source>
            <translation>Se retirer après des minutes sans activité</translation>
        </message>
        <message>
            <source>The list stays readable; what changes something asks again.</source>
            <translation>La liste reste lisible ; ce qui change quelque chose redemande.</translation>
        </message>
        <message>
            <source>idle lock screen time</source>
            <translation>inactivité verrouillage écran durée</translation>
        </message>
        <message>
            <source>Second person above this amount</source>
            <translation>Deuxième personne au-dessus de ce montant</translation>
        </message>
        <message>
            <source>In whole units of the order’s currency; an unknown total counts as above. 0 never asks.</source>
            <translation>En unités entières de la devise de la commande ; un total inconnu compte comme supérieur. Avec 0, jamais demandé.</translation>
        </message>
        <message>
            <source>approval money limit four eyes</source>
            <translation>approbation argent limite quatre yeux</translation>
        </message>
        <message>
            <source>Second person after so many cancellations</source>
            <translation>Deuxième personne après tant d’annulations</translation>
        </message>
        <message>
            <source>Of one person within 12 hours. 0 never asks.</source>
            <translation>D’une personne en 12 heures. Avec 0, jamais demandé.</translation>
        </message>
        <message>
            <source>approval count limit shift four eyes</source>
            <translation>approbation nombre limite service quatre yeux</translation>
        </message>
        <message>
            <source>Duplicate orders</source>
            <translation>Commandes en double</translation>
        </message>
        <message>
            <source>Point out possible duplicates</source>
            <translation>Signaler les doublons possibles</translation>
        </message>
        <message>
            <source>Two orders of one customer with the same items.</source>
            <translation>Deux commandes d’un client avec les mêmes articles.</translation>
        </message>
        <message>
            <source>double twice same order</source>
            <translation>double deux fois même commande</translation>
        </message>
        <message>
            <source>Minutes between the two orders at most</source>
            <translation>Minutes entre les deux commandes, au plus</translation>
        </message>
        <message>
            <source>Kitchen printer</source>
            <translation>Imprimante de la cuisine</translation>
        </message>
        <message>
            <source>Kind of printer</source>
            <translation>Type d’imprimante</translation>
        </message>
        <message>
            <source>A receipt printer on the network needs no driver.</source>
            <translation>Une imprimante de tickets sur le réseau n’a pas besoin de pilote.</translation>
        </message>
        <message>
            <source>A printer of this computer</source>
            <translation>Une imprimante de cet ordinateur</translation>
        </message>
        <message>
            <source>ESC/POS over the network</source>
            <translation>ESC/POS par le réseau</translation>
        </message>
        <message>
            <source>Name of the printer</source>
            <translation>Nom de l’imprimante</translation>
        </message>
        <message>
            <source>As this computer calls it.</source>
            <translation>Tel que cet ordinateur l’appelle.</translation>
        </message>
        <message>
            <source>Address of the printer</source>
            <translation>Adresse de l’imprimante</translation>
        </message>
        <message>
            <source>For example 192.168.1.50; the port is 9100 unless you add one.</source>
            <translation>Par exemple 192.168.1.50 ; le port est 9100 sauf si vous en ajoutez un.</translation>
        </message>
        <message>
            <source>IP host port network</source>
            <translation>IP hôte port réseau</translation>
        </message>
        <message>
            <source>Width of the paper</source>
            <translation>Largeur du papier</translation>
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
            <translation>Imprimer un test</translation>
        </message>
        <message>
            <source>Prints a ticket of no order on the kitchen printer.</source>
            <translation>Imprime en cuisine un ticket qui n’est d’aucune commande.</translation>
        </message>
        <message>
            <source>Print a VOID ticket when an order is cancelled</source>
            <translation>Imprimer un ticket NUL quand une commande est annulée</translation>
        </message>
        <message>
            <source>Only once the platform shows the order as cancelled. The kitchen then knows what to stop making.</source>
            <translation>Seulement quand la plateforme montre la commande comme annulée. La cuisine sait alors quoi arrêter de préparer.</translation>
        </message>
        <message>
            <source>stop the kitchen receipt ticket</source>
            <translation>arrêter la cuisine reçu ticket bon</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Jamais</translation>
        </message>
        <message>
            <source>Always, whoever cancelled</source>
            <translation>Toujours, qui que ce soit qui annule</translation>
        </message>
        <message>
            <source>Only if somebody else cancelled</source>
            <translation>Seulement si quelqu’un d’autre a annulé</translation>
        </message>
        <message>
            <source>Days that the history is kept</source>
            <translation>Jours de conservation de l’historique</translation>
        </message>
        <message>
            <source>Orders and cancellations that are older are deleted. Customers’ names are deleted after 24 hours.</source>
            <translation>Les commandes et annulations plus anciennes sont supprimées. Les noms des clients sont supprimés après 24 heures.</translation>
        </message>
        <message>
            <source>retention privacy delete old orders</source>
            <translation>conservation confidentialité supprimer anciennes commandes</translation>
        </message>
        <message>
            <source>Open the history</source>
            <translation>Ouvrir l’historique</translation>
        </message>
        <message>
            <source>Look up orders and cancellations, and export them.</source>
            <translation>Consulter les commandes et annulations, et les exporter.</translation>
        </message>
        <message>
            <source>export evidence past orders csv</source>
            <translation>exporter preuves anciennes commandes csv</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Cet ordinateur</translation>
        </message>
        <message>
            <source>Start at login</source>
            <translation>Démarrer à l’ouverture de session</translation>
        </message>
        <message>
            <source>Order Manager opens by itself when somebody signs in to this computer.</source>
            <translation>Order Manager s’ouvre tout seul quand quelqu’un ouvre une session sur cet ordinateur.</translation>
        </message>
        <message>
            <source>autostart boot automatically</source>
            <translation>démarrage allumer automatiquement lancement</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Réseau</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Some networks let nobody out except through a proxy. Holds from the next start.</source>
            <translation>Certains réseaux ne laissent sortir que par un proxy. Vaut dès le prochain démarrage.</translation>
        </message>
        <message>
            <source>internet firewall company connection</source>
            <translation>internet pare-feu entreprise connexion</translation>
        </message>
        <message>
            <source>As the system says</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>The address below</source>
            <translation>L’adresse ci-dessous</translation>
        </message>
        <message>
            <source>Address of the proxy</source>
            <translation>Adresse du proxy</translation>
        </message>
        <message>
            <source>For example http://proxy.example:8080. A user name may stand before an @, and never a password: that belongs into the system’s keyring.</source>
            <translation>Par exemple http://proxy.example:8080. Un nom d’utilisateur peut précéder un @, jamais un mot de passe : sa place est dans le trousseau du système.</translation>
        </message>
        <message>
            <source>internet firewall server port</source>
            <translation>internet pare-feu serveur port</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Alerts and sounds</source>
            <translation>Alertes et sons</translation>
        </message>
        <message>
            <source>Preparation times</source>
            <translation>Temps de préparation</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>Mises à jour</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vide</translation>
        </message>
        <message>
            <source>Export and support</source>
            <translation>Export et assistance</translation>
        </message>
        <message>
            <source>Export settings…</source>
            <translation>Exporter les réglages…</translation>
        </message>
        <message>
            <source>Saves what you changed into a file for another computer. No password is in it.</source>
            <translation>Enregistre ce que vous avez changé dans un fichier pour un autre ordinateur. Aucun mot de passe n’y figure.</translation>
        </message>
        <message>
            <source>save backup copy file</source>
            <translation>sauvegarder copie fichier</translation>
        </message>
        <message>
            <source>Import settings…</source>
            <translation>Importer des réglages…</translation>
        </message>
        <message>
            <source>Shows what would change before anything does.</source>
            <translation>Montre ce qui changerait avant de rien changer.</translation>
        </message>
        <message>
            <source>load restore file</source>
            <translation>charger restaurer fichier</translation>
        </message>
        <message>
            <source>Report for support…</source>
            <translation>Rapport pour l’assistance…</translation>
        </message>
        <message>
            <source>Version, system, settings and the last lines of the log. No passwords and no customers; you see all of it before it is saved.</source>
            <translation>Version, système, réglages et dernières lignes du journal. Ni mots de passe ni clients ; vous voyez tout avant l’enregistrement.</translation>
        </message>
        <message>
            <source>diagnostics log problem help bundle zip</source>
            <translation>diagnostic journal problème aide zip</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenêtre</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>English Spanish French</source>
            <translation>anglais espagnol français</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>dark light contrast colours night</source>
            <translation>sombre clair contraste couleurs nuit</translation>
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
            <source>Of the size that the system asks for.</source>
            <translation>De la taille que le système demande.</translation>
        </message>
        <message>
            <source>zoom larger smaller font</source>
            <translation>zoom grand petit police</translation>
        </message>
        <message>
            <source>{percent}%</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>Look for new versions</source>
            <translation>Rechercher de nouvelles versions</translation>
        </message>
        <message>
            <source>A new version lies ready until you restart; it never restarts.</source>
            <translation>Une nouvelle version reste prête jusqu’à ce que vous redémarriez ; elle ne redémarre jamais d’elle-même.</translation>
        </message>
        <message>
            <source>update upgrade automatic</source>
            <translation>mise à jour automatique</translation>
        </message>
        <message>
            <source>Rush hours</source>
            <translation>Heures de pointe</translation>
        </message>
        <message>
            <source>No restart into a new version then. Like 11:00-14:00, 17:00-21:30.</source>
            <translation>Pas de redémarrage vers une nouvelle version pendant ce temps. Par exemple 11:00-14:00, 17:00-21:30.</translation>
        </message>
        <message>
            <source>update busy lunch dinner</source>
            <translation>mise à jour affluence midi soir</translation>
        </message>
        <message>
            <source>Look for a new version now</source>
            <translation>Rechercher maintenant une nouvelle version</translation>
        </message>
        <message>
            <source>update upgrade check</source>
            <translation>mise à jour vérifier</translation>
        </message>
        <message>
            <source>Go back to the version before</source>
            <translation>Revenir à la version précédente</translation>
        </message>
        <message>
            <source>Puts the earlier version back and restarts.</source>
            <translation>Remet la version précédente et redémarre.</translation>
        </message>
        <message>
            <source>update undo rollback previous</source>
            <translation>mise à jour annuler précédente</translation>
        </message>
    </context>
    <context>
        <name>settings.alerts</name>
        <message>
            <source>Alerts and sounds</source>
            <translation>Alertes et sons</translation>
        </message>
        <message>
            <source>What the app tells, how loudly, and when it is quiet.</source>
            <translation>Ce que l’application annonce, comment elle sonne et quand elle se tait.</translation>
        </message>
        <message>
            <source>alarm notification bell volume ring</source>
            <translation>alarme notification sonnerie volume cloche</translation>
        </message>
        <message>
            <source>New order</source>
            <translation>Nouvelle commande</translation>
        </message>
        <message>
            <source>An order came in while the app was open.</source>
            <translation>Une commande est arrivée pendant que l’application était ouverte.</translation>
        </message>
        <message>
            <source>Order cancelled by somebody else</source>
            <translation>Commande annulée par quelqu’un d’autre</translation>
        </message>
        <message>
            <source>The customer, the platform or another tablet: stop cooking.</source>
            <translation>Le client, la plateforme ou une autre tablette : arrêtez de cuisiner.</translation>
        </message>
        <message>
            <source>customer stop kitchen</source>
            <translation>client arrêter cuisine</translation>
        </message>
        <message>
            <source>Cancellation failed</source>
            <translation>Annulation échouée</translation>
        </message>
        <message>
            <source>The order still stands although you cancelled it.</source>
            <translation>La commande tient toujours alors que vous l’avez annulée.</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>À traiter</translation>
        </message>
        <message>
            <source>A cancellation has had no outcome for too long.</source>
            <translation>Une annulation est sans résultat depuis trop longtemps.</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Sons</translation>
        </message>
        <message>
            <source>Without them alerts are only shown.</source>
            <translation>Sans eux, les alertes sont seulement affichées.</translation>
        </message>
        <message>
            <source>mute silence loud</source>
            <translation>muet silence fort</translation>
        </message>
        <message>
            <source>Repeat the sound</source>
            <translation>Répéter le son</translation>
        </message>
        <message>
            <source>Until somebody has seen the alert.</source>
            <translation>Jusqu’à ce que quelqu’un ait vu l’alerte.</translation>
        </message>
        <message>
            <source>Once only</source>
            <translation>Une seule fois</translation>
        </message>
        <message>
            <source>Test the alarm</source>
            <translation>Tester l’alarme</translation>
        </message>
        <message>
            <source>Plays every sound and asks whether you heard it.</source>
            <translation>Joue chaque son et demande si vous l’avez entendu.</translation>
        </message>
        <message>
            <source>try loudspeaker</source>
            <translation>essayer haut-parleur</translation>
        </message>
        <message>
            <source>Remind to test the alarm</source>
            <translation>Rappeler de tester l’alarme</translation>
        </message>
        <message>
            <source>Once in each shift, from four in the morning.</source>
            <translation>Une fois par service, à partir de quatre heures du matin.</translation>
        </message>
        <message numerus="yes">
            <source>Every %n second(s)</source>
            <translation>
                <numerusform>Toutes les %n seconde</numerusform>
                <numerusform>Toutes les %n secondes</numerusform>
            </translation>
        </message>
        <message>
            <source>Quiet from</source>
            <translation>Silence à partir de</translation>
        </message>
        <message>
            <source>A time such as 22:30; empty for no quiet hours.</source>
            <translation>Une heure comme 22:30 ; vide s’il n’y a pas d’heures de silence.</translation>
        </message>
        <message>
            <source>night do not disturb</source>
            <translation>nuit ne pas déranger</translation>
        </message>
        <message>
            <source>Quiet until</source>
            <translation>Silence jusqu’à</translation>
        </message>
        <message>
            <source>A time such as 07:00. Alerts are shown without a sound.</source>
            <translation>Une heure comme 07:00. Les alertes s’affichent sans son.</translation>
        </message>
        <message>
            <source>Cancelled orders sound in quiet hours too</source>
            <translation>Les commandes annulées sonnent aussi pendant le silence</translation>
        </message>
        <message>
            <source>When somebody else cancels, the kitchen has to stop.</source>
            <translation>Quand quelqu’un d’autre annule, la cuisine doit s’arrêter.</translation>
        </message>
        <message>
            <source>System notifications</source>
            <translation>Notifications du système</translation>
        </message>
        <message>
            <source>While another window is in front.</source>
            <translation>Quand une autre fenêtre est devant.</translation>
        </message>
        <message>
            <source>Icon beside the clock</source>
            <translation>Icône près de l’horloge</translation>
        </message>
        <message>
            <source>Shows how many alerts nobody has seen.</source>
            <translation>Indique combien d’alertes personne n’a vues.</translation>
        </message>
        <message>
            <source>tray menu bar badge</source>
            <translation>zone de notification barre de menus compteur</translation>
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
        <message>
            <source>All orders and cancellations</source>
            <translation>Toutes les commandes et annulations</translation>
        </message>
        <message>
            <source>All settings</source>
            <translation>Tous les réglages</translation>
        </message>
        <message>
            <source>Next step of the order: confirm it, or mark it as ready</source>
            <translation>Étape suivante de la commande : la confirmer ou la marquer prête</translation>
        </message>
    </context>
    <context>
        <name>sleeping</name>
        <message>
            <source>The computer slept from {before} to {after}; the list was old until {read}.</source>
            <translation>L’ordinateur était en veille de {before} à {after} ; la liste est restée ancienne jusqu’à {read}.</translation>
        </message>
        <message>
            <source>The computer slept from {before} to {after}. The list is old until it has been read again.</source>
            <translation>L’ordinateur était en veille de {before} à {after}. La liste est ancienne jusqu’à sa prochaine lecture.</translation>
        </message>
        <message>
            <source>This computer’s clock was changed from {before} to {after}; the list was old until {read}.</source>
            <translation>L’horloge de cet ordinateur est passée de {before} à {after} ; la liste est restée ancienne jusqu’à {read}.</translation>
        </message>
        <message>
            <source>This computer’s clock was changed from {before} to {after}. The list is old until it has been read again.</source>
            <translation>L’horloge de cet ordinateur est passée de {before} à {after}. La liste est ancienne jusqu’à sa prochaine lecture.</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Compris</translation>
        </message>
    </context>
    <context>
        <name>staff</name>
        <message>
            <source>Looks only</source>
            <translation>Consulte seulement</translation>
        </message>
        <message>
            <source>Cancels orders</source>
            <translation>Annule des commandes</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Responsable</translation>
        </message>
        <message>
            <source>To cancel an order</source>
            <translation>Pour annuler une commande</translation>
        </message>
        <message>
            <source>To approve a cancellation</source>
            <translation>Pour approuver une annulation</translation>
        </message>
        <message>
            <source>To remove an order from the list</source>
            <translation>Pour retirer une commande de la liste</translation>
        </message>
        <message>
            <source>To put something on record</source>
            <translation>Pour consigner quelque chose</translation>
        </message>
        <message>
            <source>To change the settings</source>
            <translation>Pour modifier les réglages</translation>
        </message>
        <message>
            <source>To export the history</source>
            <translation>Pour exporter l’historique</translation>
        </message>
        <message>
            <source>To change the staff</source>
            <translation>Pour modifier le personnel</translation>
        </message>
        <message>
            <source>Who cancels?</source>
            <translation>Qui annule ?</translation>
        </message>
        <message>
            <source>Your PIN cancels order {number}. Nothing is sent without it.</source>
            <translation>Votre code PIN annule la commande {number}. Rien n’est envoyé sans lui.</translation>
        </message>
        <message>
            <source>A second person must approve</source>
            <translation>Une deuxième personne doit approuver</translation>
        </message>
        <message>
            <source>total unknown</source>
            <translation>total inconnu</translation>
        </message>
        <message>
            <source>{name} cancels order {number}, {total}. Another person approves it within a minute.</source>
            <translation>{name} annule la commande {number}, {total}. Une autre personne l’approuve dans la minute.</translation>
        </message>
        <message>
            <source>This cancellation needs a second person, and nobody else may approve it. A manager can add somebody, or change the limit in the settings.</source>
            <translation>Cette annulation demande une deuxième personne, et personne d’autre ne peut l’approuver. Un responsable peut ajouter quelqu’un ou changer la limite dans les réglages.</translation>
        </message>
        <message>
            <source>Who is at the counter?</source>
            <translation>Qui est au comptoir ?</translation>
        </message>
        <message>
            <source>Wrong PIN. After one more, this person has to wait.</source>
            <translation>Code PIN incorrect. Encore une erreur et cette personne devra attendre.</translation>
        </message>
        <message>
            <source>Wrong PIN.</source>
            <translation>Code PIN incorrect.</translation>
        </message>
        <message>
            <source>Too many wrong PINs. Try again in {time}.</source>
            <translation>Trop de codes PIN incorrects. Réessayez dans {time}.</translation>
        </message>
        <message>
            <source>A PIN has only digits.</source>
            <translation>Un code PIN n’a que des chiffres.</translation>
        </message>
        <message>
            <source>The PIN needs {least} to {most} digits.</source>
            <translation>Le code PIN doit avoir de {least} à {most} chiffres.</translation>
        </message>
        <message>
            <source>This PIN can’t be used. Choose another one.</source>
            <translation>Ce code PIN ne peut pas servir. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>This person may not do that. Ask somebody who may.</source>
            <translation>Cette personne n’y est pas autorisée. Demandez à quelqu’un qui l’est.</translation>
        </message>
        <message>
            <source>A second person must approve it. Nothing was sent.</source>
            <translation>Une deuxième personne doit l’approuver. Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>The PIN was entered more than a minute ago. Nothing was sent: try again.</source>
            <translation>Le code PIN a été saisi il y a plus d’une minute. Rien n’a été envoyé : réessayez.</translation>
        </message>
        <message>
            <source>The staff file can’t be trusted. Nothing was sent: call a manager.</source>
            <translation>Le fichier du personnel n’est pas fiable. Rien n’a été envoyé : appelez un responsable.</translation>
        </message>
        <message>
            <source>A PIN is needed. Nothing was sent: try again.</source>
            <translation>Un code PIN est nécessaire. Rien n’a été envoyé : réessayez.</translation>
        </message>
        <message>
            <source>The file with the staff PINs is gone.</source>
            <translation>Le fichier des codes PIN du personnel a disparu.</translation>
        </message>
        <message>
            <source>The file with the staff PINs is damaged.</source>
            <translation>Le fichier des codes PIN du personnel est abîmé.</translation>
        </message>
        <message>
            <source>The system’s keyring does not open; staff PINs can’t be checked without it.</source>
            <translation>Le trousseau du système ne s’ouvre pas ; sans lui, les codes PIN ne peuvent pas être vérifiés.</translation>
        </message>
        <message>
            <source>Nothing can be cancelled until a manager enters the recovery code.</source>
            <translation>Rien ne peut être annulé tant qu’un responsable n’a pas saisi le code de récupération.</translation>
        </message>
        <message>
            <source>Enter the code…</source>
            <translation>Saisir le code…</translation>
        </message>
        <message>
            <source>It could not be written down, so nothing was changed. Free some disk space.</source>
            <translation>L’écriture a échoué, donc rien n’a changé. Libérez de l’espace sur le disque.</translation>
        </message>
        <message>
            <source>The last manager has to stay. Make somebody else a manager first.</source>
            <translation>Le dernier responsable doit rester. Nommez d’abord un autre responsable.</translation>
        </message>
        <message>
            <source>This computer has no keyring. The PINs work, but a copy of their file is easier to guess.</source>
            <translation>Cet ordinateur n’a pas de trousseau. Les codes PIN marchent, mais une copie de leur fichier est plus facile à deviner.</translation>
        </message>
        <message>
            <source>Set the manager’s PIN</source>
            <translation>Définir le code PIN du responsable</translation>
        </message>
        <message>
            <source>From then on this computer asks for a PIN before an order is cancelled. Add the others afterwards.</source>
            <translation>Dès lors, cet ordinateur demande un code PIN avant d’annuler une commande. Ajoutez les autres ensuite.</translation>
        </message>
        <message>
            <source>Add somebody</source>
            <translation>Ajouter quelqu’un</translation>
        </message>
        <message>
            <source>The role of {name}</source>
            <translation>Le rôle de {name}</translation>
        </message>
        <message>
            <source>A new PIN for {name}</source>
            <translation>Un nouveau code PIN pour {name}</translation>
        </message>
        <message>
            <source>4 to 8 digits, for a manager 6 to 8. Each person has another one.</source>
            <translation>De 4 à 8 chiffres, de 6 à 8 pour un responsable. Chacun a le sien.</translation>
        </message>
        <message>
            <source>A manager needs a PIN of 6 to 8 digits.</source>
            <translation>Un responsable doit avoir un code PIN de 6 à 8 chiffres.</translation>
        </message>
        <message>
            <source>Enter the recovery code</source>
            <translation>Saisissez le code de récupération</translation>
        </message>
        <message>
            <source>It makes a new manager. The code is used up, and you get another one.</source>
            <translation>Il crée un nouveau responsable. Le code est épuisé et vous en recevez un autre.</translation>
        </message>
        <message>
            <source>No manager knows the PIN…</source>
            <translation>Aucun responsable ne connaît le code…</translation>
        </message>
        <message>
            <source>Signed off: nobody used the app for a while.</source>
            <translation>Session fermée : personne n’a utilisé l’application depuis un moment.</translation>
        </message>
        <message>
            <source>This is not the recovery code.</source>
            <translation>Ce n’est pas le code de récupération.</translation>
        </message>
        <message>
            <source>Take away the PIN of {name}?</source>
            <translation>Retirer le code PIN de {name} ?</translation>
        </message>
        <message>
            <source>They can no longer sign in, cancel or approve. What they did stays under their name.</source>
            <translation>Cette personne ne pourra plus s’identifier, annuler ni approuver. Ce qu’elle a fait reste à son nom.</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>Le retirer</translation>
        </message>
        <message>
            <source>Ask for no PINs any more?</source>
            <translation>Ne plus demander de code PIN ?</translation>
        </message>
        <message>
            <source>Everybody at this computer can cancel orders then. All PINs are forgotten.</source>
            <translation>Toute personne devant cet ordinateur pourra alors annuler des commandes. Tous les codes sont oubliés.</translation>
        </message>
        <message>
            <source>Switch PINs off</source>
            <translation>Désactiver les codes PIN</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Laisser tel quel</translation>
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
        <name>stores</name>
        <message>
            <source>All stores</source>
            <translation>Tous les établissements</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>En direct</translation>
        </message>
        <message>
            <source>Not permitted</source>
            <translation>Non autorisé</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Introuvable</translation>
        </message>
        <message>
            <source>Can’t be opened</source>
            <translation>Ne peut pas être ouvert</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) in the last minute</source>
            <translation>
                <numerusform>%n requête dans la dernière minute</numerusform>
                <numerusform>%n requêtes dans la dernière minute</numerusform>
            </translation>
        </message>
        <message>
            <source>{requests}, of {limit} allowed; the next in {seconds} s</source>
            <translation>{requests}, sur {limit} autorisées ; la prochaine dans {seconds} s</translation>
        </message>
        <message>
            <source>{requests}, of {limit} allowed; slowed down, because the platform asked for it: the next in {seconds} s</source>
            <translation>{requests}, sur {limit} autorisées ; ralenti, car la plateforme l’a demandé : la prochaine dans {seconds} s</translation>
        </message>
        <message>
            <source>{store}: {text}</source>
            <translation>{store} : {text}</translation>
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
        <message>
            <source>TEST</source>
            <translation>TEST</translation>
        </message>
        <message>
            <source>This printer will print VOID tickets of cancelled orders.</source>
            <translation>Cette imprimante imprimera les tickets NULS des commandes annulées.</translation>
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
        <message>
            <source>By {name}</source>
            <translation>Par {name}</translation>
        </message>
        <message>
            <source>By {name}, approved by {approver}</source>
            <translation>Par {name}, avec l’accord de {approver}</translation>
        </message>
        <message>
            <source>{what} ({length} on the phone)</source>
            <translation>{what} ({length} au téléphone)</translation>
        </message>
        <message>
            <source>{platform} took the request</source>
            <translation>{platform} a pris la demande</translation>
        </message>
    </context>
    <context>
        <name>updates</name>
        <message>
            <source>Version {version} is ready. It takes over after a restart.</source>
            <translation>La version {version} est prête. Elle prendra le relais après un redémarrage.</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>Redémarrer maintenant</translation>
        </message>
        <message>
            <source>A cancellation is under way. Restart when its outcome is known.</source>
            <translation>Une annulation est en cours. Redémarrez quand son résultat sera connu.</translation>
        </message>
        <message>
            <source>These are your rush hours. Restart after them.</source>
            <translation>Ce sont vos heures de pointe. Redémarrez après.</translation>
        </message>
        <message>
            <source>This is the newest version.</source>
            <translation>C’est la version la plus récente.</translation>
        </message>
        <message>
            <source>Looking for a newer version…</source>
            <translation>Recherche d’une version plus récente…</translation>
        </message>
        <message>
            <source>The server with new versions can’t be reached. Nothing has changed.</source>
            <translation>Le serveur des versions est injoignable. Rien n’a changé.</translation>
        </message>
        <message>
            <source>What came is not a genuine version. It was thrown away; nothing changed.</source>
            <translation>Ce qui a été reçu n’est pas une version authentique. C’est supprimé ; rien n’a changé.</translation>
        </message>
        <message>
            <source>The list of versions is out of date. Check this computer’s clock, or try later.</source>
            <translation>La liste des versions est périmée. Vérifiez l’horloge de cet ordinateur ou réessayez plus tard.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk for a new version.</source>
            <translation>Il n’y a pas assez de place sur le disque pour une nouvelle version.</translation>
        </message>
        <message>
            <source>There is no earlier version on this computer.</source>
            <translation>Il n’y a pas de version précédente sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Order Manager is kept up to date by whoever installed it.</source>
            <translation>Order Manager est tenu à jour par la personne qui l’a installé.</translation>
        </message>
        <message>
            <source>Go back to version {version}?</source>
            <translation>Revenir à la version {version} ?</translation>
        </message>
        <message>
            <source>Go back and restart</source>
            <translation>Revenir et redémarrer</translation>
        </message>
    </context>
</TS>
