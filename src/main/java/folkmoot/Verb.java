package folkmoot;

import folkmoot.command.Arguments;
import folkmoot.command.VerbName;
import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Scene;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One word of {@code /moot}: its names, whom it is for, and what it does.
 *
 * @param freeWords takes whatever stands behind it as words; a {@code by} in them is no time
 */
public record Verb(VerbName name, Who who, boolean freeWords, Function<Request, Answer> run) {
  /** With a verb's word behind it: the action of a button that does what that verb alone does. */
  public static final String BUTTON = "home.verb.";

  /** A verb whose line must be understood whole. */
  public Verb(VerbName name, Who who, Function<Request, Answer> run) {
    this(name, who, false, run);
  }

  /** The button that does what this word of the command alone does. */
  public static OpenItem.Button button(PartnershipId partnership, String word, String label) {
    return new OpenItem.Button(BUTTON + word, partnership.value(), label);
  }

  /** Whom a verb is for. */
  public enum Who {
    /** Anybody in the channel, also before a partnership is set up. */
    ANYBODY,
    /** Members of the partnership. */
    MEMBER,
    /** Conveners; a member is told who convenes. */
    CONVENER
  }

  /**
   * A verb as somebody typed it, or chose it from a button.
   *
   * @param scene null only for verbs that anybody may use, where no partnership is set up
   */
  public record Request(
      Actor actor, ChannelId channel, @Nullable Scene scene, Arguments arguments) {

    /** Who acts where; a verb for members always has one. */
    public Scene here() {
      if (scene == null) {
        throw new IllegalStateException("this verb needs a partnership");
      }
      return scene;
    }
  }
}
