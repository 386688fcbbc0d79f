import Production
import Studio

/// What is generated.
enum GenerationType: String, Codable, CaseIterable, Sendable {
    case image, video

    var kind: Take.Kind { self == .image ? .image : .video }
}

/// What is wanted of a take beside what its clip says.
protocol GenerationKeys {
    var generationType: GenerationType? { get }
    var type: GenerationType? { get }
    var jobType: GenerationType? { get }
    var provider: String? { get }
    var serverID: String? { get }
    var model: String? { get }
    var prompt: String? { get }
    var negativePrompt: String? { get }
    var loras: [LoRAView]? { get }
    var params: GenerationParams? { get }
    var priority: Int? { get }
    var workflowJson: JSON? { get }
}

/// What the keys of both orders mean.
enum GenerationDetails {
    enum Keys: String, CodingKey {
        case generationType, type, jobType, provider, serverID, model, prompt, negativePrompt, loras, params
        case priority, workflowJson
    }

    static let all = [
        Detail(
            Keys.generationType,
            "What is made; one of the three spellings has to stand.",
            example: "image"
        ),
        Detail(Keys.type, "The same as `generation_type`."),
        Detail(Keys.jobType, "The same as `generation_type`."),
        Detail(Keys.provider, "The engine; draft is the only one here.", .length(1...200)),
        Detail(Keys.serverID, "The server; the draft engine has none.", .length(1...200)),
        Detail(Keys.model, "The model; the draft engine has no others than itself.", .length(1...200)),
        Detail(Keys.prompt, "Instead of the clip's own.", .length(1...5000)),
        Detail(Keys.negativePrompt, "What must not be seen.", .length(0...5000)),
        Detail(Keys.loras, "Small models beside the model; the draft engine takes none.", .count(0...20)),
        Detail(Keys.params, "How it is made; what an engine has no use for is only noted."),
        Detail(Keys.priority, "0 to 9, higher first.", .range(0...9)),
        Detail(Keys.workflowJson, "The same as in `params`."),
    ]
}

/// An order of one take.
struct GenerationBody: Described, GenerationKeys {
    static let schemaName = "GenerationOrder"
    static let about = "An order of one take of a clip."
    static let details = [Detail(CodingKeys.clipID, "The clip it is for.")] + GenerationDetails.all

    let clipID: ID<Clip>
    let generationType: GenerationType?
    let type: GenerationType?
    let jobType: GenerationType?
    let provider: String?
    let serverID: String?
    let model: String?
    let prompt: String?
    let negativePrompt: String?
    let loras: [LoRAView]?
    let params: GenerationParams?
    let priority: Int?
    let workflowJson: JSON?
}

/// An order of a take of each of several clips.
struct BatchBody: Described, GenerationKeys {
    static let schemaName = "BatchOrder"
    static let about = "An order of one take of each of several clips of a project."
    static let details =
        [Detail(CodingKeys.clipIds, "The clips it is for.", .count(1...100), .unique)] + GenerationDetails.all

    let clipIds: [ID<Clip>]
    let generationType: GenerationType?
    let type: GenerationType?
    let jobType: GenerationType?
    let provider: String?
    let serverID: String?
    let model: String?
    let prompt: String?
    let negativePrompt: String?
    let loras: [LoRAView]?
    let params: GenerationParams?
    let priority: Int?
    let workflowJson: JSON?
}

/// How a take is made.
struct GenerationParams: Described {
    static let about = "How a take is made; the draft engine heeds the seed and draws in the film's own size."
    static let details = [
        Detail(
            CodingKeys.seed,
            "The same seed and words give the same take.",
            .range(0...9_007_199_254_740_991)
        ),
        Detail(CodingKeys.width, "Pixels.", .range(64...4096)),
        Detail(CodingKeys.height, "Pixels.", .range(64...4096)),
        Detail(CodingKeys.steps, "Steps of the sampler.", .range(1...200)),
        Detail(CodingKeys.cfg, "How closely the prompt is followed.", .numbers(0.1...30)),
        Detail(CodingKeys.sampler, "By its name on the server.", .length(1...200)),
        Detail(CodingKeys.scheduler, "By its name on the server.", .length(1...200)),
        Detail(CodingKeys.videoFrames, "Frames of the video.", .range(1...300)),
        Detail(CodingKeys.videoFps, "Frames a second.", .range(1...120)),
        Detail(CodingKeys.motionBucketID, "How much moves.", .range(0...10_000)),
        Detail(
            CodingKeys.inputReferenceURL,
            "A picture to begin with, for engines that take one.",
            .length(1...2000)
        ),
        Detail(CodingKeys.inputReferencePath, "The same, by its path on the server.", .length(1...2000)),
        Detail(CodingKeys.inputReferenceMime, "What kind of file it is.", .length(1...200)),
        Detail(CodingKeys.useCustomWorkflow, "Whether `workflow_json` is used."),
        Detail(CodingKeys.workflowJson, "A workflow of the server; from administrators only."),
    ]

    let seed: Int?
    let width: Int?
    let height: Int?
    let steps: Int?
    let cfg: Double?
    let sampler: String?
    let scheduler: String?
    let videoFrames: Int?
    let videoFps: Int?
    let motionBucketID: Int?
    let inputReferenceURL: String?
    let inputReferencePath: String?
    let inputReferenceMime: String?
    let useCustomWorkflow: Bool?
    let workflowJson: JSON?

    /// What is noted in the recipe, by the names of the wire.
    var noted: [String: String] {
        var noted: [String: String] = [:]
        noted["asked_width"] = width.map(String.init)
        noted["asked_height"] = height.map(String.init)
        noted["steps"] = steps.map(String.init)
        noted["cfg"] = cfg.map { "\($0)" }
        noted["sampler"] = sampler
        noted["scheduler"] = scheduler
        noted["asked_video_frames"] = videoFrames.map(String.init)
        noted["asked_video_fps"] = videoFps.map(String.init)
        noted["motion_bucket_id"] = motionBucketID.map(String.init)
        noted["input_reference_url"] = inputReferenceURL
        noted["input_reference_path"] = inputReferencePath
        noted["input_reference_mime"] = inputReferenceMime
        return noted
    }
}

extension GenerationKeys {
    /// The order; throws when it does not say what is to be made, or holds what only administrators may send.
    func order(by principal: Principal) throws -> GenerationOrder {
        let kinds = Set([generationType, type, jobType].compactMap(\.self))
        guard let what = kinds.first, kinds.count == 1 else {
            let message = kinds.isEmpty ? "is missing" : "says another thing than its other spellings"
            throw InvalidFields(fields: [FieldProblem(pointer: "/generation_type", message: message)])
        }
        var order = GenerationOrder(what.kind)
        order.prompt = prompt
        order.negativePrompt = negativePrompt
        order.seed = params?.seed.map { Seed(UInt64($0)) }
        order.parameters = params?.noted ?? [:]
        order.priority = priority
        order.provider = provider
        order.model = model
        order.server = serverID
        order.loras = loras?.map(\.name) ?? []
        if [workflowJson, params?.workflowJson].contains(where: { $0 != nil && $0 != .null }) {
            guard principal.role == .administrator else {
                throw Problem(
                    .forbidden,
                    "Only administrators may send a workflow; leave workflow_json out.",
                    subject: "workflow_json"
                )
            }
            order.hasWorkflow = true
        }
        return order
    }
}
