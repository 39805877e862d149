package folkmoot.listening;

import folkmoot.asking.RoundPosts;
import folkmoot.ids.RoundId;
import folkmoot.privacy.VoiceTheme;
import folkmoot.record.RenamedTheme;
import folkmoot.record.Themes;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Optional;

/** A found name whose words are gone goes everywhere: from what was noted and from the channel. */
final class Retitling {
  private final RoundPosts.Needs posts;

  Retitling(RoundPosts.Needs posts) {
    this.posts = posts;
  }

  /** Puts right what was noted; where nothing remains, a theme is called by its place. */
  void noted(Tx tx, RoundId round, List<RenamedTheme> renamed) {
    for (RenamedTheme theme : renamed) {
      String name = theme.to();
      if (name.isEmpty()) {
        name = posts.texts().plain("listening.themes.neutral", "number", theme.place() + 1);
        Themes.call(tx, theme.id(), name);
      }
      new ReviewStore(tx).retell(round, theme.from(), name);
    }
  }

  /** Puts right what everybody reads already. */
  void posted(Tx tx, Story story, List<RenamedTheme> renamed) {
    Texts texts = posts.texts();
    List<VoiceTheme> themes = story.round().value().voices().get(0).themed().themes();
    for (RenamedTheme theme : renamed) {
      Optional<VoiceTheme> now =
          themes.stream().filter(each -> each.id().equals(theme.id())).findFirst();
      if (theme.shown()) {
        String title =
            now.map(each -> ThemeViews.theme(each, story, texts).value())
                .orElseGet(() -> texts.mrkdwn("listening.themes.gone").value());
        posts.outbox().redact(tx, theme.id(), title);
      }
    }
  }
}
