package folkmoot.playground;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command as it leaves Slack: the names a person typed become ids. */
final class Typed {
  private Typed() {}

  /**
   * The text after the command.
   *
   * @throws Complaint when the line begins with another command
   */
  static String afterCommand(String line) {
    String text = line.strip();
    if (!text.startsWith("/")) {
      return text;
    }
    String command = text.split("\\s", 2)[0];
    if (!command.equals(Gestures.COMMAND)) {
      throw Complaint.bad(
          "No app here has a command " + command + "; try " + Gestures.COMMAND + ".");
    }
    return text.substring(command.length()).strip();
  }

  static String withIds(String text, World world) {
    String known = text;
    List<Person> longestFirst =
        world.directory().people().stream()
            .sorted(Comparator.comparing((Person person) -> -person.name().length()))
            .toList();
    for (Person person : longestFirst) {
      known = mentioned(known, person, List.of(person.name(), person.handle()));
    }
    for (Person person : longestFirst) {
      known = mentioned(known, person, List.of(person.firstName()));
    }
    for (Channel channel : world.channels().shared()) {
      String id = "<#" + channel.id() + "|" + channel.name() + ">";
      known = replaced(known, "#" + channel.name(), id);
    }
    return known;
  }

  /** Slack offers names while one types, whether or not the accents are typed too. */
  private static String mentioned(String text, Person person, List<String> names) {
    String known = text;
    for (String name : names) {
      known = replaced(known, "@" + name, "<@" + person.id() + ">");
      known = replaced(known, "@" + Directory.folded(name), "<@" + person.id() + ">");
    }
    return known;
  }

  private static String replaced(String text, String name, String id) {
    return Pattern.compile(
            Pattern.quote(name) + "(?![\\p{L}\\p{N}_-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(id));
  }
}
