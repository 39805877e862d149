package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Draws whole views: the window on top of a person's stack, and their Home tab. */
final class ViewHtml {
  /** The id of a window's heading, which names its dialog. */
  static final String TITLE = "modal-title";

  private final World world;
  private final BlockHtml blocks;

  ViewHtml(World world) {
    this.world = world;
    this.blocks = new BlockHtml(world);
  }

  /**
   * What a template draws a view from.
   *
   * @param hidden what says who looks at what
   * @param fault why the last act in it could not be done; null when it could
   * @param stack what lies under it
   */
  record Parts(
      View view,
      Html.Markup hidden,
      Html.Markup body,
      @Nullable String fault,
      Stack stack,
      Face app) {

    String title() {
      return words("title", "");
    }

    /** The words on the button that sends; empty when there is nothing to send. */
    String submit() {
      return words("submit", "");
    }

    String close() {
      return words("close", "Close");
    }

    private String words(String name, String otherwise) {
      return Json.text(Json.child(view.content(), name), "text", otherwise);
    }

    String wish(String end) {
      return Json.write(Json.object("end", end));
    }
  }

  /**
   * Where a window lies.
   *
   * @param below the title of the window under it; null when it lies alone
   * @param depth how many windows there are, this one included
   */
  record Stack(@Nullable String below, int depth) {}

  /** What stands inside the dialog of a window. */
  String modal(View view, Looking looking, Notice notice) {
    return Templates.fill("modal", parts(view, looking, notice));
  }

  /** What stands in the Home tab. */
  String home(View view, Looking looking, Notice notice) {
    return Templates.fill("home", parts(view, looking, notice));
  }

  private Parts parts(View view, Looking looking, Notice notice) {
    Drawing drawing = Drawing.of(view, looking.person(), notice.errors());
    return new Parts(
        view,
        Html.markup(looking.hidden()),
        Html.markup(blocks.all(view.blocks(), drawing)),
        notice.fault(),
        stack(view),
        Face.ofApp(world));
  }

  private Stack stack(View view) {
    Deque<String> below = new ArrayDeque<>();
    String previous = view.previous();
    while (previous != null) {
      View under = world.views().byId(previous).orElse(null);
      if (under != null) {
        JsonObject title = Json.child(under.content(), "title");
        below.add(Json.text(title, "text", ""));
      }
      previous = under == null ? null : under.previous();
    }
    return new Stack(below.peek(), below.size() + 1);
  }
}
