package folkmoot.opera;

import folkmoot.slack.Shorten;
import folkmoot.store.Tx;
import folkmoot.themes.Answer;
import folkmoot.themes.Grouping;
import folkmoot.themes.Theme;
import folkmoot.themes.ThemeFinder;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for headings among the ideas of an order; people then move them as they like. */
final class Suggesting {
  /** Among fewer everybody sees at once what belongs together. */
  private static final int LEAST_IDEAS = 6;

  private static final Logger log = LoggerFactory.getLogger(Suggesting.class);

  private final OperaTools needs;
  private final ThemeFinder finder;
  private final Posts posts;

  Suggesting(OperaTools needs, ThemeFinder finder, Posts posts) {
    this.needs = needs;
    this.finder = finder;
    this.posts = posts;
  }

  private record Open(Opera opera, List<Idea> ideas) {}

  /** It may take some seconds, in which nobody waits for it and no transaction is open. */
  void suggest(String id) {
    Optional<Open> open =
        needs
            .tools()
            .database()
            .transact(
                tx ->
                    new OperaStore(tx)
                        .find(id)
                        .filter(opera -> opera.step() == Step.ARRANGE)
                        .map(opera -> new Open(opera, ideas(tx, id))));
    List<Theme> themes = open.map(this::find).orElse(List.of());
    needs.tools().database().run(tx -> keep(tx, id, themes));
  }

  /** Those that were set aside are left where they are. */
  private static List<Idea> ideas(Tx tx, String id) {
    return new IdeaStore(tx).of(id).stream().filter(idea -> !idea.isParked()).toList();
  }

  private List<Theme> find(Open open) {
    if (open.ideas().size() < LEAST_IDEAS) {
      return List.of();
    }
    List<Answer> words =
        open.ideas().stream()
            .map(idea -> new Answer(idea.id(), idea.words() + " " + idea.why(), true))
            .toList();
    try {
      Grouping found = finder.find(open.opera().matter().topic(), words);
      return found.themes().stream().filter(theme -> theme.answers().size() > 1).toList();
    } catch (IllegalStateException | LinkageError cannot) {
      // Where the model cannot run, people make the headings themselves.
      log.error("Headings of {} cannot be looked for: {}", open.opera().id(), cannot.getClass());
      return List.of();
    }
  }

  /** Where somebody made a heading meanwhile, hers is left alone. */
  private void keep(Tx tx, String id, List<Theme> themes) {
    Opera opera = new OperaStore(tx).lock(id).orElseThrow();
    new OperaStore(tx).themesAt(id, null);
    HeadingStore headings = new HeadingStore(tx);
    if (opera.step() != Step.ARRANGE || themes.isEmpty() || !headings.of(id).isEmpty()) {
      return;
    }
    for (int i = 0; i < Math.min(themes.size(), Heading.MOST); i++) {
      Theme theme = themes.get(i);
      Heading heading =
          new Heading(
              needs.tools().ids().random("heading"),
              Shorten.to(Heading.MOST_WORDS, theme.label()),
              true);
      headings.add(id, heading, i + 1);
      theme.answers().forEach(idea -> new IdeaStore(tx).place(idea, heading.id()));
    }
    posts.reorder(tx, opera);
  }
}
