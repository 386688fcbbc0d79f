/// The words by which a length or a shape is known, folded, in the six languages.
extension FormatWish {
    static let shapeWords: [(Aspect, Set<String>)] = [
        (
            .portrait,
            StatementCues.set("vertical upright hochkant hochformat verticale verticalmente portrait retrato")
        ),
        (
            .landscape,
            StatementCues.set(
                """
                horizontal widescreen querformat horizontale orizzontale apaisado landscape paysage paisagem panoramico
                """
            )
        ),
        (.square, StatementCues.set("square quadratisch carre cuadrado quadrato quadrado")),
    ]
    /// The shapes that may be pictures as well.
    static let pictures = StatementCues.set("portrait retrato landscape paysage paisagem")
    static let indefinite = StatementCues.set("a an ein eine einen un une una um uma")
    static let shapes = StatementCues.set(
        "format formato shape aspect ratio seitenverhaltnis proporcion proporcao proporzioni mode"
    )
    /// What a length is called.
    static let durations = StatementCues.set(
        "duration length runtime lange dauer laufzeit duree longueur duracion longitud durata lunghezza duracao"
    )
    /// What tells us to change something.
    static let orders = StatementCues.set(
        """
        make change set switch turn let let's lets have put go mach macht machen andere andern stell stelle setz setze
        wechsle lass lasst passe passez mets mettez mettre change changez fais faites faites-le rends rendez rendez-le
        pon ponlo ponga cambia cambie cambialo haz hazlo hagalo metti metta mettilo cambi fallo rendilo faccia
        muda mude troca troque poe ponha coloca coloque faca faz
        """
    )
    /// What may stand beside a length or a shape when nothing else is said.
    static let fillers = orders.union(durations).union(indefinite).union(shapes).union(
        StatementCues.set(
            """
            maybe perhaps can could do rather instead actually now the it this that in as of for to and please film
            video spot clip ad should be is must long length about around exactly only just last lasts run runs running
            format shape aspect ratio mode with wide we want need i i'd we'd i'll we'll like would at max maximum shot
            total better best prefer preferred increase reduce cut trim shorten lengthen extend bring get down up back
            by from its my our more less longer shorter shot than think how what you us will keep limit limited use version
            one okay ok also so all then sure fine good enough plenty nice perfect ideal
            doch lieber jetzt eher konnen konnten kann konnt kannst ihr du sie uns vielleicht der die das den dem es
            bitte soll sollte muss sein ist lang lange dauern im in als mit und von vom ca etwa auf zu um genau
            nur wir ich wollen will mochte mochten brauchen hatte hatten haben hab reicht reichen genugt gut gern gerne langer kurzer kurzen kurze kurz
            verkurzen verkurze verlangern verlangere reduzieren reduziere erhohen setzen stellen lassen laufen lauft
            lauf ihn besser ware waren fande finde hochstens maximal insgesamt auch statt stattdessen werden wird
            le la les il elle l on peut-on peut-etre pourrait pouvez pourriez vous doit devrait durer dure etre serait
            de d du des en au a et ou environ exactement s'il s te plait svp nous voulons voudrais voudrions je veux
            faire fait prefere prefererais prefererions preferons mieux plutot maximum raccourcir raccourcis
            raccourcissez reduire reduis reduisez allonger allonge allongez augmenter augmentez passer pour qu' que ca
            ce c' soit suffit suffira bien longue plus court courte lieu place maintenant
            el los esto esta que debe deberia durar dure dura ser seria sea por favor y o unos unas exactamente quiero
            quisiera queremos podemos puede puedes podriamos podria hacer poner cambiar dejar deja dejalo prefiero
            preferiria preferimos mejor acorta acortar acortalo alarga alargar alargalo reduce reducir aumenta
            aumentar sube baja basta bastan bien quiza quizas hasta como maximo mas corto largo minimo lo le nos con
            lo gli possiamo potremmo puo deve dovrebbe durare essere sarebbe sia per favore e circa esattamente di del
            della vogliamo voglio vorrei vorremmo preferirei preferisco preferiamo meglio piuttosto forse fare mettere
            cambiare accorcia accorciare accorcialo accorciate allunga allungare allungalo riduci ridurre riducete
            aumenta aumentare porta portalo lascia su da al massimo piu corto lungo ora basta bastano bene
            o os as um deve deveria durar ser seria com cerca exatamente queremos quero queria tem ter podemos pode
            poderia fazer mudar trocar alterar altere altera por favor prefiro preferia preferimos melhor talvez
            encurta encurte encurtar alonga alongue aumente aumentar reduza reduzir deixa deixe ate no na mais curto
            longo agora para em chega chegam bom
            """
        )
    )
}
