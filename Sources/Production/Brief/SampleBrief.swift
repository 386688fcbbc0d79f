/// The brief of the sample project, to see a film before one has a brief of one's own.
public enum SampleBrief {
    /// As a person would send it.
    public static let text = """
        {
          "product_name": "Lumen",
          "product_description": "A reading lamp of oiled beech that dims by itself as the evening goes on.",
          "target_audience": "People who read until the book falls shut",
          "emotional_tone": ["calm", "warm", "unhurried"],
          "visual_style_keywords": ["lamplight", "natural wood", "long shadows", "amber and deep blue"],
          "key_messages": [
            "It knows when the chapter is nearly over.",
            "The shade turns with one finger.",
            "Every part can be unscrewed and mended."
          ],
          "call_to_action": "Read one page more, at lumen.example."
        }
        """
}
