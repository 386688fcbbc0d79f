import Studio

/// A drawn picture as an encoder takes it: brightness, then the two colour differences at half the width
/// and height, in the limited range of BT.709 (ITU-R BT.709-6, section 3).
///
/// FFmpeg's own converters would want the drawn pixels through the pipe, which is nearly three times the
/// bytes, and take twice the work.
struct FramePlanes {
    private let width: Int
    private let height: Int
    private let planes: UnsafeMutableBufferPointer<UInt8>

    /// Planes for pictures of a size with even sides; `free()` gives their memory back.
    init(_ size: PixelSize) {
        (width, height) = (size.width & ~1, size.height & ~1)
        planes = .allocate(capacity: width * height * 3 / 2)
        planes.initialize(repeating: 0)
    }

    func free() { planes.deallocate() }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(planes) }

    /// Takes a picture over: rows of `width` pixels, each blue, green, red and a byte that is not read.
    func fill(from picture: UnsafeRawBufferPointer) {
        precondition(picture.count == width * height * 4, "a picture has 4 bytes a pixel")
        guard let start = picture.bindMemory(to: UInt32.self).baseAddress,
            let brightness = planes.baseAddress
        else { return }
        let first = brightness + width * height
        let second = first + width * height / 4
        for pair in 0..<height / 2 {
            let upper = start + 2 * pair * width
            let line = brightness + 2 * pair * width
            let place = pair * width / 2
            var x = 0
            while x + 16 <= width {
                let (above, below) = (Self.pixels(upper + x), Self.pixels(upper + width + x))
                Self.store(Self.brightness(above), at: line + x)
                Self.store(Self.brightness(below), at: line + width + x)
                let sums = Self.sums(above, below)
                Self.store(Self.bluish(sums), at: first + place + x / 2)
                Self.store(Self.reddish(sums), at: second + place + x / 2)
                x += 16
            }
            while x < width {
                for row in 0..<2 {
                    for column in x..<x + 2 {
                        let pixel = Pixels(repeating: upper[row * width + column])
                        line[row * width + column] = Self.brightness(pixel)[0]
                    }
                }
                // Two pixels in turn, so that each pair of neighbours is these two.
                let (above, below) = (Self.pair(upper + x), Self.pair(upper + width + x))
                let sums = Self.sums(above, below)
                first[place + x / 2] = Self.bluish(sums)[0]
                second[place + x / 2] = Self.reddish(sums)[0]
                x += 2
            }
        }
    }

    private typealias Pixels = SIMD16<UInt32>

    @inline(__always)
    private static func pixels(_ place: UnsafePointer<UInt32>) -> Pixels {
        UnsafeRawPointer(place).loadUnaligned(as: Pixels.self)
    }

    private static func pair(_ place: UnsafePointer<UInt32>) -> Pixels {
        let two = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self)
        return unsafeBitCast(SIMD8<UInt64>(repeating: two), to: Pixels.self)
    }

    @inline(__always)
    private static func store<Bytes>(_ bytes: Bytes, at place: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(place).storeBytes(of: bytes, as: Bytes.self)
    }

    /// Y = 16 + 219 (0.2126 R + 0.7152 G + 0.0722 B), in parts of 256.
    ///
    /// The sums stay below 2¹⁶, so that two colours are multiplied at once in the halves of a word.
    @inline(__always)
    private static func brightness(_ pixels: Pixels) -> SIMD16<UInt8> {
        let outer = weighed(pixels & 0x00FF_00FF, lower: 16, upper: 47)
        let green = weighed((pixels &>> 8) & 0x00FF_00FF, lower: 157, upper: 0)
        let sum = outer &+ (outer &>> 16) &+ green &+ (128 &+ 16 &* 256)
        return SIMD16(truncatingIfNeeded: (sum &>> 8) & 0xFF)
    }

    /// The two halves of each word, multiplied.
    @inline(__always)
    private static func weighed(_ words: Pixels, lower: UInt16, upper: UInt16) -> Pixels {
        let weights = SIMD16<UInt32>(repeating: UInt32(upper) << 16 | UInt32(lower))
        let product =
            unsafeBitCast(words, to: SIMD32<UInt16>.self) &* unsafeBitCast(weights, to: SIMD32<UInt16>.self)
        return unsafeBitCast(product, to: Pixels.self)
    }

    /// The mean colours of two by two pixels: blue and red in the halves of a word, and green.
    private typealias Means = (blueAndRed: SIMD8<UInt32>, green: SIMD8<UInt32>)

    /// Each colour has 16 bits to itself, so the sums of four have room.
    @inline(__always)
    private static func sums(_ above: Pixels, _ below: Pixels) -> Means {
        let apart = Pixels(repeating: 0x00FF_00FF)
        let outer = (above & apart) &+ (below & apart)
        let inner = ((above &>> 8) & apart) &+ ((below &>> 8) & apart)
        let blueAndRed = outer.evenHalf &+ outer.oddHalf &+ 0x0002_0002
        let green = inner.evenHalf &+ inner.oddHalf &+ 2
        return ((blueAndRed &>> 2) & 0x00FF_00FF, (green &>> 2) & 0xFF)
    }

    /// Cb, in parts of 256.
    @inline(__always)
    private static func bluish(_ means: Means) -> SIMD8<UInt8> {
        difference(means, blue: 112, green: -86, red: -26)
    }

    /// Cr, in parts of 256.
    @inline(__always)
    private static func reddish(_ means: Means) -> SIMD8<UInt8> {
        difference(means, blue: -10, green: -102, red: 112)
    }

    /// The sums lie within 16 bits on either side of nothing, and above nothing with the middle added.
    @inline(__always)
    private static func difference(_ means: Means, blue: Int16, green: Int16, red: Int16) -> SIMD8<UInt8> {
        let outer = weighed(means.blueAndRed, lower: blue, upper: red)
        let sum =
            outer &+ (outer &>> 16) &+ weighed(means.green, lower: green, upper: 0) &+ (128 &+ 128 &* 256)
        return SIMD8(truncatingIfNeeded: (sum &>> 8) & 0xFF)
    }

    @inline(__always)
    private static func weighed(_ words: SIMD8<UInt32>, lower: Int16, upper: Int16) -> SIMD8<UInt32> {
        let pair = UInt32(UInt16(bitPattern: upper)) << 16 | UInt32(UInt16(bitPattern: lower))
        let weights = unsafeBitCast(SIMD8<UInt32>(repeating: pair), to: SIMD16<UInt16>.self)
        return unsafeBitCast(unsafeBitCast(words, to: SIMD16<UInt16>.self) &* weights, to: SIMD8<UInt32>.self)
    }
}
