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
            Self.brightness(upper, width, to: line)
            Self.brightness(upper + width, width, to: line + width)
            let place = pair * width / 2
            Self.differences(upper, upper + width, width / 2, to: first + place, second + place)
        }
    }

    /// Y = 16 + 219 (0.2126 R + 0.7152 G + 0.0722 B), in parts of 256, eight at a time.
    private static func brightness(
        _ pixels: UnsafePointer<UInt32>,
        _ count: Int,
        to line: UnsafeMutablePointer<UInt8>
    ) {
        var x = 0
        while x + 8 <= count {
            let eight = UnsafeRawPointer(pixels + x).loadUnaligned(as: SIMD8<UInt32>.self)
            UnsafeMutableRawPointer(line + x).storeBytes(of: brightness(eight), as: SIMD8<UInt8>.self)
            x += 8
        }
        while x < count {
            line[x] = brightness(SIMD8(repeating: pixels[x]))[0]
            x += 1
        }
    }

    /// The sums stay below 2¹⁶, so that two colours are multiplied at once in the halves of a word.
    private static func brightness(_ pixels: SIMD8<UInt32>) -> SIMD8<UInt8> {
        let outer = unsafeBitCast(pixels & 0x00FF_00FF, to: SIMD16<UInt16>.self)
        let inner = unsafeBitCast((pixels &>> 8) & 0xFF, to: SIMD16<UInt16>.self)
        let blueAndRed = unsafeBitCast(outer &* Self.outerShares, to: SIMD8<UInt32>.self)
        let green = unsafeBitCast(inner &* 157, to: SIMD8<UInt32>.self)
        let sum = (blueAndRed & 0xFFFF) &+ (blueAndRed &>> 16) &+ green &+ (128 &+ 16 &* 256)
        return SIMD8(truncatingIfNeeded: sum &>> 8)
    }

    /// Of blue and of red, in turn.
    private static var outerShares: SIMD16<UInt16> {
        unsafeBitCast(SIMD8<UInt32>(repeating: 47 << 16 | 16), to: SIMD16<UInt16>.self)
    }

    /// Cb and Cr of the mean of four pixels, in parts of 256, eight at a time.
    private static func differences(
        _ upper: UnsafePointer<UInt32>,
        _ lower: UnsafePointer<UInt32>,
        _ count: Int,
        to first: UnsafeMutablePointer<UInt8>,
        _ second: UnsafeMutablePointer<UInt8>
    ) {
        var x = 0
        while x + 8 <= count {
            let (one, two) = differences(pairs(upper + 2 * x), pairs(lower + 2 * x))
            UnsafeMutableRawPointer(first + x).storeBytes(of: one, as: SIMD8<UInt8>.self)
            UnsafeMutableRawPointer(second + x).storeBytes(of: two, as: SIMD8<UInt8>.self)
            x += 8
        }
        while x < count {
            let above = SIMD8(repeating: pair(upper + 2 * x))
            let (one, two) = differences(above, SIMD8(repeating: pair(lower + 2 * x)))
            (first[x], second[x]) = (one[0], two[0])
            x += 1
        }
    }

    /// Two pixels side by side in each word.
    private static func pairs(_ pixels: UnsafePointer<UInt32>) -> SIMD8<UInt64> {
        UnsafeRawPointer(pixels).loadUnaligned(as: SIMD8<UInt64>.self)
    }

    private static func pair(_ pixels: UnsafePointer<UInt32>) -> UInt64 {
        UnsafeRawPointer(pixels).loadUnaligned(as: UInt64.self)
    }

    private static func differences(
        _ upper: SIMD8<UInt64>,
        _ lower: SIMD8<UInt64>
    ) -> (SIMD8<UInt8>, SIMD8<UInt8>) {
        // Each colour has 16 bits to itself, so the sums of four have room.
        let apart: SIMD8<UInt64> = .init(repeating: 0x00FF_00FF_00FF_00FF)
        let outer = (upper & apart) &+ (lower & apart)
        let inner = ((upper &>> 8) & apart) &+ ((lower &>> 8) & apart)
        let blueAndRed = outer &+ (outer &>> 32) &+ 0x0002_0002
        let blue = mean(blueAndRed &>> 2)
        let red = mean(blueAndRed &>> 18)
        let green = mean((inner &+ (inner &>> 32) &+ 2) &>> 2)
        let bluish = blue &* 112 &- green &* 86 &- red &* 26 &+ 128
        let reddish = red &* 112 &- green &* 102 &- blue &* 10 &+ 128
        return (
            SIMD8(truncatingIfNeeded: (bluish &>> 8) &+ 128),
            SIMD8(truncatingIfNeeded: (reddish &>> 8) &+ 128)
        )
    }

    private static func mean(_ words: SIMD8<UInt64>) -> SIMD8<Int16> {
        SIMD8(truncatingIfNeeded: words & 0xFF)
    }
}
