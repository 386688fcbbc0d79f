import Testing

/// One kind of video that people and models deliver: what it shows and how it is written.
struct VideoKind: CustomTestStringConvertible, Sendable {
    let name: String
    var size = "192x192"
    var rate = "30"
    /// What is done to the picture before it is encoded.
    var filters = ""
    var encoding = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "8", "-pix_fmt", "yuv420p"]
    var file = "mp4"
    /// Degrees that the file says it is to be turned by.
    var turn = 0
    /// How far a colour may be from what was painted, in steps of 255.
    var tolerance = 8

    var testDescription: String { name }

    /// Four fields: red, green, and below them blue and grey.
    var fields: String {
        func channel(_ above: (Int, Int), _ below: (Int, Int)) -> String {
            func row(_ pair: (Int, Int)) -> String { "if(lt(X,floor(W/2)),\(pair.0),\(pair.1))" }
            return "'if(lt(Y,H/2),\(row(above)),\(row(below)))'"
        }
        return "nullsrc=s=\(size):r=\(rate):d=3,format=gbrp,geq=r=\(channel((200, 30), (30, 128)))"
            + ":g=\(channel((30, 160), (30, 128))):b=\(channel((30, 30), (200, 128)))"
    }

    /// A test picture in which every error of size, shape or colour is seen.
    var testPicture: String { "testsrc2=s=\(size):r=\(rate):d=3,format=gbrp" }

    static func h264(_ format: String, _ more: String...) -> [String] {
        ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "8", "-pix_fmt", format] + more
    }

    static let all: [VideoKind] = [
        VideoKind(name: "24 a second", rate: "24"),
        VideoKind(name: "24000-1001 a second", rate: "24000/1001"),
        VideoKind(name: "50 a second", rate: "50"),
        VideoKind(name: "60000-1001 a second", rate: "60000/1001"),
        VideoKind(name: "60 a second, 4:4:4", rate: "60", encoding: h264("yuv444p")),
        VideoKind(name: "small and wide", size: "160x90"),
        VideoKind(name: "tall", size: "90x160"),
        VideoKind(name: "pixels of 16:15", size: "180x192", filters: ",setsar=16/15"),
        VideoKind(name: "turned by the file", file: "mov", turn: 90),
        VideoKind(name: "upside down", file: "mov", turn: 180),
        VideoKind(name: "turned the other way", file: "mov", turn: 270),
        VideoKind(
            name: "times that vary",
            filters: ",select='not(eq(mod(n,5),2)+eq(mod(n,7),3))'",
            encoding: h264("yuv420p", "-vsync", "vfr")
        ),
        VideoKind(
            name: "10 bits",
            encoding: [
                "-c:v", "libx265", "-preset", "ultrafast", "-crf", "10", "-x265-params", "log-level=none",
                "-pix_fmt", "yuv420p10le",
            ]
        ),
        VideoKind(
            name: "ProRes 4444 with alpha",
            filters: ",format=yuva444p10le",
            encoding: ["-c:v", "prores_ks", "-profile:v", "4444"],
            file: "mov"
        ),
        VideoKind(name: "odd sides", size: "193x195", encoding: h264("yuv444p")),
        VideoKind(
            name: "full range",
            filters: ",scale=out_range=pc,format=yuv420p",
            encoding: h264("yuv420p", "-color_range", "pc")
        ),
        VideoKind(
            name: "BT.709 in Matroska",
            filters: ",scale=out_color_matrix=bt709,format=yuv420p",
            encoding: h264(
                "yuv420p",
                "-colorspace",
                "bt709",
                "-color_primaries",
                "bt709",
                "-color_trc",
                "bt709"
            ),
            file: "mkv"
        ),
        VideoKind(
            name: "interlaced",
            rate: "50",
            filters: ",interlace",
            encoding: h264("yuv420p", "-flags", "+ildct+ilme", "-x264-params", "tff=1"),
            tolerance: 12
        ),
        VideoKind(
            name: "with sound of its own",
            encoding: ["-f", "lavfi", "-i", "sine=d=3", "-c:a", "aac"] + h264("yuv420p")
        ),
        VideoKind(
            name: "without a length in its index",
            encoding: h264("yuv420p", "-movflags", "frag_keyframe+empty_moov")
        ),
    ]

    /// Grey of 203 cd/m², a sun above it and a dark field, as screens of many nits take them.
    static func bright(_ transfer: String) -> VideoKind {
        let (paper, sun, dark) = transfer == "smpte2084" ? (594, 770, 250) : (768, 940, 300)
        return VideoKind(
            name: "HDR \(transfer)",
            filters: ",format=yuv420p10le,geq=cb=512:cr=512:"
                + "lum='if(lt(Y,H/2),if(lt(X,W/2),\(paper),\(sun)),\(dark))'",
            encoding: [
                "-c:v", "libx265", "-preset", "ultrafast", "-crf", "8", "-pix_fmt", "yuv420p10le",
                "-x265-params",
                "log-level=none:colorprim=bt2020:transfer=\(transfer):colormatrix=bt2020nc",
                "-color_primaries", "bt2020", "-color_trc", transfer, "-colorspace", "bt2020nc",
            ]
        )
    }

    /// A picture with a round hole.
    static let hole = VideoKind(
        name: "a hole",
        filters: ",format=yuva444p10le,geq=lum='p(X,Y)':cb='p(X,Y)':cr='p(X,Y)'"
            + ":a='if(lt(hypot(X-W/2,Y-H/2),40),0,1023)'",
        encoding: ["-c:v", "prores_ks", "-profile:v", "4444"],
        file: "mov"
    )
}
