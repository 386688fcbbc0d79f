import Foundation
public import Studio

extension Raster {
    /// A tile of film grain to lay over a picture: hides the steps of 8-bit gradients.
    ///
    /// `strength` is the standard deviation in steps of 255; 1 to 3 can hardly be seen. The tile is 256
    /// pixels square and the same for the same seed.
    public static func grain(strength: Double, seed: Seed) -> Raster {
        let side = 256
        var chance = seed.generator
        var bytes = [UInt8](repeating: 0, count: side * side * 4)
        for pixel in 0..<side * side {
            let bits = chance.next()
            // The sum of four even numbers is close to a bell curve; its deviation is 147.8.
            let sum = (bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24 & 255)
            let value = (Double(sum) - 510) / 147.8 * strength
            let alpha = UInt8(min(abs(value).rounded(), 24))
            bytes[pixel * 4 + 3] = alpha
            if value > 0 {
                for channel in 0..<3 { bytes[pixel * 4 + channel] = alpha }
            }
        }
        return Raster(size: PixelSize(width: side, height: side), isOpaque: false, bytes: bytes)
    }
}
