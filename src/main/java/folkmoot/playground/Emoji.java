package folkmoot.playground;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emoji that short codes such as {@code :tada:} stand for; the common ones. */
final class Emoji {
  private static final Pattern CODE = Pattern.compile(":([a-z0-9_+'-]+):");
  private static final Properties KNOWN = known();

  private Emoji() {}

  private static Properties known() {
    Properties known = new Properties();
    try {
      known.load(new StringReader(Sample.resource("emoji.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }

  /** The emoji of that name; empty for one that is not among the common ones. */
  static Optional<String> named(String name) {
    return Optional.ofNullable(KNOWN.getProperty(name));
  }

  /** A text in which the short codes became emoji. */
  static String in(String text) {
    return CODE.matcher(text)
        .replaceAll(code -> Matcher.quoteReplacement(named(code.group(1)).orElse(code.group())));
  }
}
