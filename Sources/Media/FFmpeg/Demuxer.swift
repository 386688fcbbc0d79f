/// What a file is read as; always forced, so that text named `.mp4` is never followed to other files.
enum Demuxer: String, Sendable {
    case mov
    case matroska
    case wav
    case mp3
    case flac
    case ogg
    case aac
    case png = "png_pipe"
    case jpeg = "jpeg_pipe"
    case webp = "webp_pipe"
    case gif
    case subRip = "srt"
    /// A list of files of ours to be read one after the other.
    case list = "concat"
    /// Title and chapters as a text file of ours.
    case metadata = "ffmetadata"
    /// Frames without a container, from standard input.
    case rawVideo = "rawvideo"
    /// Made by a filter graph of ours: test pictures and silence.
    case synthetic = "lavfi"
}
