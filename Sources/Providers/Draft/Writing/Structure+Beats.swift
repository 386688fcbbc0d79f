import Studio

/// What one scene does in the film's structure, and how that may be seen.
struct Beat {
    /// What stands in the middle of a scene.
    enum Shows {
        case product
        /// Something else that belongs to the product's world.
        case companion
        /// What the scene's line speaks of, where the product is a place or the like; else the product.
        case told
    }

    /// How much of a scene's people is wanted, where people may be shown at all.
    enum People {
        case none
        case perhaps
        case wanted
    }

    var name: String
    var shows = Shows.product
    var framings: [Staging.Framing] = Staging.Framing.allCases
    /// The times of day that fit, none for the mood's own.
    var lights: [Staging.Light] = []
    var move: Staging.Move?
    var people = People.perhaps
}

extension Structure {
    /// One beat for each scene.
    func beats(for purposes: [Scene.Purpose]) -> [Beat] {
        let arc = arc
        let count = purposes.count { $0 == .feature }
        var told = 0
        return purposes.map { purpose in
            switch purpose {
            case .hook: return arc.hook
            case .introduction: return arc.introduction
            case .closing: return arc.closing
            case .feature:
                defer { told += 1 }
                return arc.features[told * arc.features.count / max(count, 1)]
            }
        }
    }

    /// The beats of a structure; its features are spread over as many scenes as there are.
    private struct Arc {
        let hook: Beat
        let introduction: Beat
        let features: [Beat]
        let closing: Beat
    }

    private var arc: Arc {
        switch self {
        case .problemSolution:
            Arc(
                hook: Beat(
                    name: "problem",
                    shows: .companion,
                    framings: [.close, .medium, .wide],
                    lights: [.evening, .night],
                    people: .wanted
                ),
                introduction: Beat(
                    name: "solution",
                    framings: [.medium, .wide],
                    lights: [.morning, .day],
                    move: .reveal
                ),
                features: [Beat(name: "proof"), Beat(name: "use", people: .wanted), Beat(name: "proof")],
                closing: Beat(name: "relief", framings: [.medium, .wide], lights: [.day, .evening])
            )
        case .dayInALife:
            Arc(
                hook: Beat(
                    name: "waking",
                    shows: .companion,
                    framings: [.insert, .close, .top],
                    lights: [.morning]
                ),
                introduction: Beat(name: "morning", framings: [.medium, .wide], lights: [.morning]),
                features: [
                    Beat(name: "day", lights: [.day], people: .wanted), Beat(name: "day", lights: [.day]),
                    Beat(name: "evening", lights: [.evening], people: .wanted),
                ],
                closing: Beat(name: "night", framings: [.medium, .wide], lights: [.night])
            )
        case .reveal:
            Arc(
                hook: Beat(name: "shadow", framings: [.insert, .close], lights: [.night], people: .none),
                introduction: Beat(
                    name: "reveal",
                    framings: [.wide, .medium],
                    lights: [.morning, .day, .evening],
                    move: .reveal,
                    people: .none
                ),
                features: [
                    Beat(name: "detail", framings: [.insert, .close, .top]), Beat(name: "world"),
                    Beat(name: "use", people: .wanted),
                ],
                closing: Beat(name: "whole", framings: [.medium, .wide])
            )
        case .testimonial:
            Arc(
                hook: Beat(
                    name: "customer",
                    shows: .companion,
                    framings: [.medium, .close],
                    people: .wanted
                ),
                introduction: Beat(name: "meeting", framings: [.overShoulder, .medium, .wide]),
                features: [
                    Beat(name: "words", people: .wanted),
                    Beat(name: "proof", framings: [.insert, .close, .top]),
                    Beat(name: "words", people: .wanted),
                ],
                closing: Beat(name: "thanks", framings: [.medium, .wide], lights: [.evening, .day])
            )
        case .howItWorks:
            Arc(
                hook: Beat(name: "question", framings: [.insert, .top, .close]),
                introduction: Beat(name: "whole", framings: [.wide, .medium], lights: [.day, .morning]),
                features: [
                    Beat(
                        name: "step one",
                        framings: [.top, .insert, .overShoulder, .close],
                        people: .wanted
                    ),
                    Beat(name: "step two", framings: [.close, .overShoulder, .insert, .top]),
                    Beat(name: "step three", framings: [.insert, .medium, .overShoulder], people: .wanted),
                ],
                closing: Beat(name: "result", framings: [.medium, .wide])
            )
        case .beforeAfter:
            Arc(
                hook: Beat(
                    name: "before",
                    shows: .companion,
                    framings: [.medium, .wide, .close],
                    lights: [.night, .evening]
                ),
                introduction: Beat(
                    name: "turn",
                    framings: [.medium, .overShoulder, .wide],
                    lights: [.morning],
                    move: .rack
                ),
                features: [Beat(name: "work", people: .wanted), Beat(name: "after"), Beat(name: "after")],
                closing: Beat(name: "now", framings: [.medium, .wide], lights: [.day, .morning])
            )
        case .listOfThree:
            Arc(
                hook: Beat(name: "count", framings: [.top, .insert, .close]),
                introduction: Beat(name: "name", framings: [.wide, .medium]),
                features: [
                    Beat(name: "first"), Beat(name: "second", people: .wanted), Beat(name: "third"),
                ],
                closing: Beat(name: "sum", framings: [.medium, .wide])
            )
        case .seasonal:
            Arc(
                hook: Beat(
                    name: "spring",
                    shows: .companion,
                    framings: [.insert, .close, .top],
                    lights: [.morning]
                ),
                introduction: Beat(name: "spring", framings: [.wide, .medium], lights: [.morning, .day]),
                features: [
                    Beat(name: "summer", lights: [.day], people: .wanted),
                    Beat(name: "autumn", shows: .companion, lights: [.evening]),
                    Beat(name: "autumn", lights: [.evening]), Beat(name: "winter", lights: [.night]),
                ],
                closing: Beat(name: "winter", framings: [.medium, .wide], lights: [.night, .evening])
            )
        }
    }
}
