package folkmoot.playground;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The playground's one page: who you are, where you look, what is there, and the clock. */
final class Page {
  /** The place of direct messages among the channels. */
  static final String DIRECT = "direct";

  /** The place of the Home tab among the channels. */
  static final String HOME = "home";

  private final World world;
  private final ViewHtml views;
  private final MessagesHtml messages;

  Page(World world) {
    this.world = world;
    this.views = new ViewHtml(world);
    this.messages = new MessagesHtml(world);
  }

  /**
   * What a person is looking at.
   *
   * @param place a channel's id, {@link #DIRECT} or {@link #HOME}
   */
  record Looking(Person person, String place) {
    String hidden() {
      return Html.hidden("as", person.id()) + Html.hidden("place", place);
    }
  }

  /**
   * What the last act of the person had to say.
   *
   * @param fault why it could not be done
   * @param told what came of it
   * @param errors what is wrong in a form, by block id
   */
  record Notice(@Nullable String fault, @Nullable String told, Map<String, String> errors) {
    static final Notice NONE = new Notice(null, null, Map.of());

    static Notice fault(String sentence) {
      return new Notice(sentence, null, Map.of());
    }

    String html() {
      return (fault == null ? "" : Html.fill("<p class=\"error\" role=\"alert\">%s</p>", fault))
          + (told == null ? "" : Html.fill("<p class=\"told\" role=\"status\">%s</p>", told));
    }
  }

  String html(Looking looking, Notice notice) {
    return Templates.fill(
        "page",
        new PageParts(
            Html.markup(clock(looking)),
            Html.markup(chooser(looking)),
            Html.markup(notice.html()),
            Html.markup(modal(looking, notice)),
            Html.markup(place(looking))));
  }

  private String clock(Looking looking) {
    Instant now = world.clock().instant();
    return Html.fill(
        """
        <form method="post" action="/playground/act/clock" class="bar">%s
        <span>It is <time datetime="%s"><strong>%s</strong></time> (%s).</span>
        <span class="together"><button name="advance" value="PT1H">One hour on</button>
        <button name="advance" value="P1D">One day on</button></span>
        <span class="together"><label>On to <input type="datetime-local" name="to"></label>
        <button name="advance" value="">Go</button></span></form>
        <form method="post" action="/playground/act/others" class="bar">%s
        <button>Let the others answer</button>
        <span class="context">The simulated members answer what is open.</span></form>
        """,
        Html.markup(looking.hidden()),
        Moments.write(now),
        Moments.spoken(now),
        PlaygroundClock.ZONE.getId(),
        Html.markup(looking.hidden()));
  }

  private String chooser(Looking looking) {
    String people =
        world.directory().people().stream()
            .map(
                person ->
                    option(
                        person.id(),
                        person.name() + ", " + organisation(person),
                        person.equals(looking.person())))
            .collect(Collectors.joining());
    String places =
        world.channels().shared().stream()
                .filter(channel -> channel.has(looking.person().id()))
                .map(c -> option(c.id(), "#" + c.name(), c.id().equals(looking.place())))
                .collect(Collectors.joining())
            + option(DIRECT, "Direct messages", looking.place().equals(DIRECT))
            + (world.directory().external(looking.person())
                ? ""
                : option(HOME, "App Home", looking.place().equals(HOME)));
    return Html.fill(
        """
        <form method="get" action="/" class="bar"><label>You are <select name="as">%s</select>
        </label><label>looking at <select name="place">%s</select></label>
        <button>Look</button></form>
        """,
        Html.markup(people), Html.markup(places));
  }

  private static String organisation(Person person) {
    return (person.organisation() == null ? "guest" : person.organisation())
        + (person.convener() ? ", convener" : "");
  }

  private static String option(String value, String label, boolean chosen) {
    return Html.fill(
        "<option value=\"%s\"%s>%s</option>", value, Html.markup(chosen ? " selected" : ""), label);
  }

  private String place(Looking looking) {
    if (looking.place().equals(HOME)) {
      return world
          .views()
          .home(looking.person().id())
          .map(home -> views.home(home, looking, Notice.NONE))
          .orElse("<p>The app shows nothing here.</p>");
    }
    boolean direct = looking.place().equals(DIRECT);
    String channel = direct ? world.channels().direct(looking.person()).id() : looking.place();
    return messages.all(world.messages().in(channel, looking.person().id()), looking)
        + (direct ? "" : commandLine(looking));
  }

  private String commandLine(Looking looking) {
    if (world.directory().external(looking.person())) {
      return Html.fill(
          "<p class=\"context\">%s is of another workspace than the one that installed the app:"
              + " no commands there. The buttons above lead to the same things.</p>",
          looking.person().firstName());
    }
    return Html.fill(
        """
        <form method="post" action="/playground/act/slash" class="bar composer">%s
        <label>Type a command <input type="text" name="text" value="/moot " size="40"></label>
        <button class="primary">Send</button></form>
        """,
        Html.markup(looking.hidden()));
  }

  private String modal(Looking looking, Notice notice) {
    return world
        .views()
        .top(looking.person().id())
        .map(
            view ->
                Html.fill(
                    "<dialog class=\"modal\" id=\"modal\" open aria-labelledby=\"%s\">%s</dialog>",
                    ViewHtml.TITLE, Html.markup(views.modal(view, looking, notice))))
        .orElse("");
  }

  static List<String> places(World world) {
    return world.channels().shared().stream().map(Channel::id).toList();
  }
}
