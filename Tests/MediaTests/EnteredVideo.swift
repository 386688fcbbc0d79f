import Testing

/// A video that players enter at other places than its frames are counted from.
struct EnteredVideo: CustomTestStringConvertible, Sendable {
    let name: String
    var file = "mp4"
    /// Before the picture, whose frames come at the rate of 30.
    var offset: [String] = []
    var filters = ""
    /// What is taken of picture (0) and sound (1), and how the picture is encoded.
    var more: [String]
    /// In steps of 255.
    var tolerance = 1.5

    var testDescription: String { name }

    private static let picture = ["-map", "0:v", "-c:v", "libx264", "-preset", "veryfast", "-crf", "4"]
    private static let both = picture + ["-map", "1:a"]
    /// Groups of 15 frames; the two before each key frame are decoded after it and refer to it.
    private static let groups = "open-gop=1:keyint=15:min-keyint=15:scenecut=0:bframes=3:b-adapt=0"
    private static let open = ["-x264-params", groups]

    static let all: [EnteredVideo] = [
        EnteredVideo(name: "groups of 15 frames", more: picture + ["-g", "15"]),
        EnteredVideo(name: "open groups", more: picture + open),
        EnteredVideo(name: "open groups in Matroska", file: "mkv", more: both + open),
        EnteredVideo(
            name: "open groups of HEVC",
            more: [
                "-map", "0:v", "-c:v", "libx265", "-crf", "4", "-x265-params", "log-level=none:\(groups)",
            ]
        ),
        EnteredVideo(name: "with sound in Matroska", file: "mkv", more: both + ["-g", "15"]),
        EnteredVideo(
            name: "later than its sound",
            offset: ["-itsoffset", "0.4"],
            more: both + ["-g", "15", "-vsync", "vfr"]
        ),
        EnteredVideo(
            name: "in WebM",
            file: "webm",
            more: ["-map", "0:v", "-c:v", "libvpx-vp9", "-crf", "4", "-b:v", "0", "-deadline", "realtime"],
            tolerance: 2.5
        ),
        EnteredVideo(
            name: "times that vary in Matroska",
            file: "mkv",
            filters: ",select='not(eq(mod(n,5),2)+eq(mod(n,7),3))'",
            more: both + ["-vsync", "vfr"],
            // A frame may stand for the one after it, or for two.
            tolerance: 7.5
        ),
        EnteredVideo(
            name: "a cover picture",
            more: [
                "-f", "lavfi", "-i", "color=red:s=32x32:d=0.04", "-map", "2:v", "-disposition:v:0",
                "attached_pic",
                "-c:v:0", "png", "-map", "0:v", "-c:v:1", "libx264", "-crf:v:1", "4", "-g", "15", "-map",
                "1:a",
            ]
        ),
    ]
}
