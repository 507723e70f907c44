"""Text -> spans: decoding, sentences, language, folding. Nothing here loses the way back to the page's characters."""
