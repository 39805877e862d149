package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import folkmoot.Installing.Page;
import folkmoot.ids.ChannelId;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.slack.Heard;
import folkmoot.slack.Interactions;
import folkmoot.slack.Seen;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What comes from other workspaces and is no gesture: events, looks at Home, pages asked for. */
final class Elsewhere {
  private static final Pattern LINK = Pattern.compile("http://[0-9.:]+/export/[A-Za-z0-9_-]{43}");

  private final PlayedWeek week;
  private final Strangers strangers;
  private final List<Actor> people;
  private final Heard heard;

  Elsewhere(PlayedWeek week, Strangers strangers, List<Actor> people) {
    this.week = week;
    this.strangers = strangers;
    this.people = people;
    this.heard = new Heard(week.app().interactions());
  }

  void comes(ChannelId theirs, ChannelId ours) throws Exception {
    for (Actor person : people) {
      events(person, theirs, ours);
      looksAtHome(person);
    }
    pages(theirs);
  }

  private void events(Actor person, ChannelId theirs, ChannelId ours) throws SQLException {
    Seen seen = new Seen(person, theirs, person.user());
    strangers.told("joined elsewhere", () -> heard.joined(seen));
    strangers.told("left elsewhere", () -> heard.left(seen));
    strangers.told(
        "our channel is said to be theirs",
        () -> heard.renamed(person, ours.value(), theirs.value()));
    strangers.told(
        "the end of their installation",
        () -> heard.ended(new Interactions.Ended(person.installation(), null)));
    week.app().drain(week.now().toInstant());
    strangers.told("what they were told of", () -> week.app().drain(week.now().toInstant()));
  }

  private void looksAtHome(Actor person) throws SQLException {
    Seen seen = new Seen(person, new ChannelId("D0STRANGER"), null);
    strangers.told("a look at Home", () -> heard.homeOpened(seen));
    week.app().drain(week.now().toInstant());
    week.calls("views.publish").stream()
        .filter(call -> call.toString().contains(person.user().value()))
        .forEach(call -> strangers.shown("the Home tab of " + person.user(), call.toString()));
  }

  private void pages(ChannelId theirs) {
    URI root = week.app().address();
    for (String path :
        List.of(
            "/",
            "/health",
            "/metrics",
            "/slack/install",
            "/slack/oauth_redirect",
            "/export/x",
            "/export/" + "A".repeat(43))) {
      strangers.shown(path, Installing.get(root.resolve(path), "x=y").html());
    }
    ownExport(people.get(0), theirs);
  }

  /** A convener elsewhere takes along what is hers; what her link leads to is searched. */
  private void ownExport(Actor convener, ChannelId theirs) {
    Answer.Open window =
        (Answer.Open) Gesture.typed(convener, "export", "", theirs).by(convener, heard);
    JsonObject view = GsonFactory.createSnakeCase().toJsonTree(window.view()).getAsJsonObject();
    List<Gesture> offered = Offered.inWindow(view, "V1", convener, week.now().toLocalDate(), "");
    String said =
        offered.stream()
            .map(each -> Strangers.said(each.by(convener, heard)))
            .collect(Collectors.joining());
    Matcher link = LINK.matcher(said);
    assertThat(link.find()).as("her link in %s", said).isTrue();
    strangers.shown("her export", Installing.get(URI.create(link.group()), "x=y").html());
    for (String as : List.of("report", "zip")) {
      Page page = Installing.post(URI.create(link.group()), "as=" + as);
      assertThat(page.html()).isNotEmpty();
      strangers.shown("her " + as, page.html());
    }
  }
}
