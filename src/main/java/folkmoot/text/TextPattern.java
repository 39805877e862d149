package folkmoot.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One text with gaps, in ICU's message syntax. */
final class TextPattern {
  private final String key;
  private final Set<String> names;
  private final MessageFormat format;

  TextPattern(String key, String pattern, Locale locale) {
    this.key = key;
    try {
      this.names = names(new MessagePattern(pattern));
      this.format = new MessageFormat(pattern, locale);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("text " + key + " cannot be read", e);
    }
  }

  /** The text with its gaps filled; more values than gaps are no mistake. */
  String filled(Map<String, Object> values) {
    for (String name : names) {
      if (!values.containsKey(name)) {
        throw new IllegalStateException("text " + key + " lacks a value for " + name);
      }
    }
    // A MessageFormat keeps state while it formats, and texts are shared by threads.
    return ((MessageFormat) format.clone()).format(values);
  }

  /** Also the names within plural and select branches, which MessageFormat does not list. */
  private static Set<String> names(MessagePattern pattern) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
        throw new IllegalArgumentException("a gap needs a name, not a number");
      }
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(part));
      }
    }
    return names;
  }
}
