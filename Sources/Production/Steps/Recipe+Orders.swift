import Foundation
import Providers
import Studio

extension Recipe {
    /// The recipe of a picture.
    init(_ engines: Engines, _ order: ImageOrder) {
        self.init(
            engines,
            prompt: order.prompt,
            seed: order.seed,
            parameters: [
                "width": "\(order.size.width)", "height": "\(order.size.height)",
                "position": "\(order.position)", "words": order.scene?.words ?? "",
                "subject": order.scene?.subject ?? "", "title": order.title, "language": order.language,
                "palette": order.mood.colorPalette.map(\.hex).joined(separator: " "),
            ],
            inputs: []
        )
        // Only what is unusual, so that what was made before stays known by its recipe.
        if order.look.storyboard { parameters["storyboard"] = "yes" }
        if !order.look.grain { parameters["grain"] = "no" }
    }

    /// A recipe of these engines, whose name is a word and a version.
    init(_ engines: Engines, prompt: String, seed: Seed, parameters: [String: String], inputs: [String]) {
        let words = engines.name.split(separator: " ", maxSplits: 1)
        self.init(
            provider: words.first.map(String.init) ?? engines.name,
            version: words.dropFirst().first.map(String.init) ?? "",
            prompt: prompt,
            seed: seed,
            parameters: parameters,
            inputs: inputs
        )
    }
}
