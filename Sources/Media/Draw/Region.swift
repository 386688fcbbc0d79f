import CCairo

/// A set of whole pixels, made of rectangles.
struct Region: ~Copyable {
    private let handle: OpaquePointer?

    /// The pixels of rectangles.
    init(_ boxes: [cairo_rectangle_int_t] = []) {
        handle =
            boxes.isEmpty ? cairo_region_create() : cairo_region_create_rectangles(boxes, Int32(boxes.count))
    }

    private init(copying other: borrowing Region) {
        handle = cairo_region_copy(other.handle)
    }

    deinit { cairo_region_destroy(handle) }

    var isEmpty: Bool { cairo_region_is_empty(handle) != 0 }

    /// Adds the pixels of another region.
    func add(_ other: borrowing Region) { cairo_region_union(handle, other.handle) }

    /// Its pixels without those of another.
    func without(_ other: borrowing Region) -> Region {
        let rest = Region(copying: self)
        cairo_region_subtract(rest.handle, other.handle)
        return rest
    }

    /// Adds its rectangles to the path of a context whose units are pixels.
    func trace(on context: OpaquePointer) {
        var box = cairo_rectangle_int_t()
        for index in 0..<cairo_region_num_rectangles(handle) {
            cairo_region_get_rectangle(handle, index, &box)
            cairo_rectangle(context, Double(box.x), Double(box.y), Double(box.width), Double(box.height))
        }
    }
}
