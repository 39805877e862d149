package folkmoot.playground;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that stands on the playground's page.
 *
 * @param theme {@code light} or {@code dark}; null to go by the reader's system
 * @param version of what is shown, as {@link Live} counts
 * @param thread open beside the channel; null when none is
 * @param inspector null when it is shut
 * @param window the form or message the app has opened over the page; null when there is none
 */
record PageParts(
    String title,
    @Nullable String theme,
    String version,
    Looking looking,
    ClockBar clock,
    Sidebar sidebar,
    Place place,
    @Nullable ThreadPanel thread,
    @Nullable InspectorPanel inspector,
    @Nullable Window window) {

  /**
   * Where the person looks.
   *
   * @param timeline null in the App Home
   * @param home what the app shows in the App Home, or why there is none; null elsewhere
   * @param composer null where one cannot write
   * @param noComposer why not; empty when there is nothing to say
   */
  record Place(
      ChannelHead head,
      Notice notice,
      @Nullable GuideCard guide,
      @Nullable Timeline timeline,
      Html.@Nullable Markup home,
      @Nullable Composer composer,
      String noComposer) {}

  /** A thread and where one answers in it. */
  record ThreadPanel(String name, Timeline timeline, Composer composer) {}

  /** A view of the app laid over the page. */
  record Window(String id, String title, Html.Markup inside) {}

  /** Where a thing that was found is looked at; null when it is nowhere in particular. */
  @Nullable String way(Notice.Found found) {
    String where = found.place();
    if (where == null) {
      return null;
    }
    return where.equals(OnTheWay.INSPECTOR)
        ? looking.inspecting(true).href()
        : looking.at(where).latest();
  }

  /** What a form sends along, so that the person is shown where they were. */
  Map<String, String> fields() {
    return looking.fields();
  }
}
