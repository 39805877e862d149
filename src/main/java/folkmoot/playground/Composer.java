package folkmoot.playground;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person writes.
 *
 * @param field the id of its field within the page
 * @param label what a screen reader says of the field
 * @param draft what stands in it already
 * @param hint what can be done there, or why something cannot
 * @param words of the command, offered while one types; empty where the command is not
 * @param shortcuts that are offered anywhere
 */
record Composer(
    String field,
    String label,
    String placeholder,
    String draft,
    @Nullable String hint,
    List<AppCard.CommandWord> words,
    List<Shortcut> shortcuts) {
  /** The id of the field under a channel. */
  static final String FIELD = "text";

  private static final String IN_THREAD = "reply";

  static Composer channel(World world, Looking looking, String draft) {
    Person me = looking.person();
    boolean external = world.directory().external(me);
    Channel channel = world.channels().byId(looking.place()).orElseThrow();
    String name = channel.group() ? channel.name() : "#" + channel.name();
    return new Composer(
        FIELD,
        "Message " + name + " as " + me.name(),
        "Message " + name,
        draft,
        external ? why(world, me) : null,
        external ? List.of() : world.theApp().words(),
        external ? List.of() : world.theApp().manifest().anywhere());
  }

  static Composer thread(Looking looking) {
    return new Composer(
        IN_THREAD,
        "Reply in the thread as " + looking.person().name(),
        "Reply in the thread",
        "",
        null,
        List.of(),
        List.of());
  }

  private static String why(World world, Person me) {
    return me.firstName()
        + " works in another workspace, and Slack offers "
        + Gestures.COMMAND
        + " only to people of "
        + world.directory().installing().name()
        + ". The buttons of the messages do the same.";
  }
}
