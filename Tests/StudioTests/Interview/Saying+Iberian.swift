import Studio

extension Saying {
    static let spanish: [Saying] = [
        Saying("Es para dueños de perros.", [.audience: "dueños de perros"]),
        Saying("la película es para estudiantes", asked: .tone, [.audience: "estudiantes"]),
        Saying("El público son estudiantes, no madrugadores", [.audience: "estudiantes"]),
        Saying("El nombre es Tetera Dos.", asked: .audience, [.product: "Tetera Dos"]),
        Saying("se llama tetera dos", asked: .audience, [.product: "Tetera dos"]),
        Saying("El mensaje es: mañanas lentas", asked: .tone, [.messages: "mañanas lentas"]),
        Saying("el tono es fuerte", asked: .audience, [.tone: "fuerte"]),
        Saying("El ambiente debe ser cálido y sincero 🙂", asked: .audience, [.tone: "cálido, sincero"]),
        Saying(
            "El producto no se llama Kettle One, se llama Tetera Dos.",
            asked: .audience,
            [.product: "Tetera Dos"]
        ),
        Saying(
            "En realidad no, es para dueños de gatos.",
            asked: .tone,
            known: [.audience: "dueños de perros"],
            [.audience: "dueños de gatos"]
        ),
        Saying("Perdón, el nombre es Tetera Dos.", [.product: "Tetera Dos"]),
        Saying(
            "no, no tranquilo: fuerte",
            asked: .callToAction,
            known: [.tone: "tranquilo"],
            [.tone: "fuerte"]
        ),
        Saying(
            "mejor fuerte, no tranquilo",
            asked: .callToAction,
            known: [.tone: "tranquilo"],
            [.tone: "fuerte"]
        ),
        Saying("fuerte en vez de tranquilo", asked: .style, known: [.tone: "tranquilo"], [.tone: "fuerte"]),
        Saying(
            "El tono no es tranquilo, sino fuerte.",
            asked: .style,
            known: [.tone: "tranquilo"],
            [.tone: "fuerte"]
        ),
        Saying("50 s, en 4:5", length: 50, aspect: .feed),
        Saying("45 segundos por favor", asked: .audience, length: 45),
        Saying("Hierve en 50 segundos.", [.messages: "Hierve en 50 segundos."]),
        Saying(
            "es para estudiantes y el tono es fuerte, 30 segundos, 1:1",
            [.audience: "estudiantes", .tone: "fuerte"],
            length: 30,
            aspect: .square
        ),
        Saying("tranquilo, no fuerte", asked: .tone, [.tone: "tranquilo"]),
        Saying("¿Qué quiere decir?", asked: .audience),
        Saying("vale gracias", asked: .tone),
        Saying("Duerme mejor.", known: [.audience: "estudiantes"], [.messages: "Duerme mejor."]),
        Saying("El producto no se llama Kettle One sino Tetera Dos", asked: nil, [.product: "Tetera Dos"]),
        Saying("No, es para jubilados.", known: [.audience: "estudiantes"], [.audience: "jubilados"]),
        Saying(
            "cambia el público a jubilados",
            asked: nil,
            known: [.audience: "estudiantes"],
            [.audience: "jubilados"]
        ),
        Saying("20 segundos, vertical", length: 20, aspect: .portrait),
        Saying("Para gente que no duerme.", asked: .audience, [.audience: "gente que no duerme"]),
    ]

    static let portuguese: [Saying] = [
        Saying("É para donos de cães.", [.audience: "donos de cães"]),
        Saying("o filme é para estudantes", asked: .tone, [.audience: "estudantes"]),
        Saying("O público são estudantes, não madrugadores", [.audience: "estudantes"]),
        Saying("O nome é Bule Dois.", asked: .audience, [.product: "Bule Dois"]),
        Saying("chama-se bule dois", asked: .audience, [.product: "Bule dois"]),
        Saying("A mensagem é: manhãs lentas", asked: .tone, [.messages: "manhãs lentas"]),
        Saying("o tom é ousado", asked: .audience, [.tone: "ousado"]),
        Saying("O clima deve ser acolhedor e honesto 🙂", asked: .audience, [.tone: "acolhedor, honesto"]),
        Saying(
            "O produto não se chama Kettle One, chama-se Bule Dois.",
            asked: .audience,
            [.product: "Bule Dois"]
        ),
        Saying(
            "Na verdade não, é para donos de gatos.",
            asked: .tone,
            known: [.audience: "donos de cães"],
            [.audience: "donos de gatos"]
        ),
        Saying("Desculpe, o nome é Bule Dois.", [.product: "Bule Dois"]),
        Saying("não, não calmo: ousado", asked: .callToAction, known: [.tone: "calmo"], [.tone: "ousado"]),
        Saying("ousado em vez de calmo", asked: .style, known: [.tone: "calmo"], [.tone: "ousado"]),
        Saying("O tom não é calmo, mas ousado.", asked: .style, known: [.tone: "calmo"], [.tone: "ousado"]),
        Saying("50 s, em 4:5", length: 50, aspect: .feed),
        Saying("45 segundos por favor", asked: .audience, length: 45),
        Saying("Ferve em 50 segundos.", [.messages: "Ferve em 50 segundos."]),
        Saying(
            "é para estudantes e o tom é ousado, 30 segundos, 1:1",
            [.audience: "estudantes", .tone: "ousado"],
            length: 30,
            aspect: .square
        ),
        Saying("calmo, não ousado", asked: .tone, [.tone: "calmo"]),
        Saying("O que quer dizer?", asked: .audience),
        Saying("ok obrigado", asked: .tone),
        Saying("o nome está errado: é Bule Dois", asked: nil, [.product: "Bule Dois"]),
        Saying("O produto não se chama Kettle One mas Bule Dois", asked: nil, [.product: "Bule Dois"]),
        Saying("Não, é para reformados.", known: [.audience: "estudantes"], [.audience: "reformados"]),
        Saying(
            "muda o público para reformados",
            asked: nil,
            known: [.audience: "estudantes"],
            [.audience: "reformados"]
        ),
        Saying("Para pessoas que não dormem.", asked: .audience, [.audience: "pessoas que não dormem"]),
    ]
}
