import Studio

extension JSON: Decodable {
    package init(from decoder: any Decoder) throws {
        self = (decoder as? TreeDecoder)?.json ?? .null
    }
}
