package folkmoot.playground;

import folkmoot.playground.PageParts.Place;
import folkmoot.playground.PageParts.ThreadPanel;
import folkmoot.playground.PageParts.Window;
import org.jspecify.annotations.Nullable;

/** The playground's one page: who you are, where you look, what is there, and the clock. */
final class Page {
  private final World world;
  private final Sample.Story story;
  private final Traffic traffic;
  private final Timelines timelines;
  private final ViewHtml views;

  Page(World world, Sample.Story story, Traffic traffic) {
    this.world = world;
    this.story = story;
    this.traffic = traffic;
    this.timelines = new Timelines(world);
    this.views = new ViewHtml(world);
  }

  /**
   * What a browser brings along besides the address.
   *
   * @param notice what the last act had to say
   * @param draft what stands in the composer already
   * @param theme {@code light} or {@code dark}; null to go by the reader's system
   * @param version what is shown, as {@link Live} counts
   */
  record Visit(Notice notice, String draft, @Nullable String theme, String version) {}

  String html(Looking looking, Visit visit) {
    ChannelHead head = ChannelHead.of(world, looking);
    return Templates.fill(
        "page",
        new PageParts(
            head.title() + " as " + looking.person().name() + ", Folkmoot playground",
            visit.theme(),
            visit.version(),
            looking,
            ClockBar.of(world, looking.person()),
            Sidebar.of(world, looking),
            place(head, looking, visit),
            thread(looking),
            looking.inspecting() ? InspectorPanel.of(world, traffic, looking.person()) : null,
            window(looking, visit.notice())));
  }

  private Place place(ChannelHead head, Looking looking, Visit visit) {
    GuideCard guide =
        guided(looking) && !world.guide().hidden() ? GuideCard.of(world, story, looking) : null;
    return new Place(
        head,
        visit.notice(),
        guide,
        looking.home() ? null : timelines.channel(channel(looking), looking),
        looking.home() ? home(looking) : null,
        looking.channel() ? Composer.channel(world, looking, visit.draft()) : null,
        looking.direct()
            ? world.app().name() + " only writes here; it does not read replies."
            : "");
  }

  /** The guide stands where its story plays, and leaves room for what is opened beside it. */
  private boolean guided(Looking looking) {
    boolean there =
        world
            .channels()
            .named(story.channel())
            .filter(channel -> channel.id().equals(looking.place()))
            .isPresent();
    return there && looking.thread() == null && !looking.inspecting();
  }

  /** The id of what is shown; a conversation with the app has one too. */
  private String channel(Looking looking) {
    return looking.direct() ? world.channels().direct(looking.person()).id() : looking.place();
  }

  private Html.Markup home(Looking looking) {
    Person person = looking.person();
    if (world.directory().external(person)) {
      String why = new Requests(world).noHome(person);
      return Html.markup(Html.fill("<p class=\"empty\">%s</p>", why));
    }
    return world
        .views()
        .home(person.id())
        .map(home -> Html.markup(views.home(home, looking, Notice.NONE)))
        .orElse(Html.markup("<p class=\"empty\">The app shows nothing here yet.</p>"));
  }

  private @Nullable ThreadPanel thread(Looking looking) {
    String root = looking.thread();
    if (root == null || !looking.channel()) {
      return null;
    }
    String name = "#" + world.channels().byId(looking.place()).orElseThrow().name();
    return new ThreadPanel(
        name, timelines.thread(looking.place(), root, looking), Composer.thread(looking));
  }

  private @Nullable Window window(Looking looking, Notice notice) {
    return world
        .views()
        .top(looking.person().id())
        .map(
            view ->
                new Window(
                    view.id(),
                    Json.text(Json.child(view.content(), "title"), "text", "Window"),
                    Html.markup(views.modal(view, looking, notice))))
        .orElse(null);
  }
}
