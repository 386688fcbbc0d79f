/// The engine that needs no key and no GPU.
public enum Draft {
    /// Its name and version; the version rises when the same order would give another film.
    public static let name = "draft 1"
}
