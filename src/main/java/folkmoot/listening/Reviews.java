package folkmoot.listening;

import folkmoot.asking.RoundPosts;
import folkmoot.ids.Ids;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.listening.Rearranging.Change;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.VoiceTheme;
import folkmoot.privacy.Voices;
import folkmoot.record.PublicRecord;
import folkmoot.record.RemovedQuote;
import folkmoot.record.RenamedTheme;
import folkmoot.record.Themes;
import folkmoot.slack.Actor;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Conveners look through the themes of an open question before everybody reads them. */
final class Reviews {
  /** Looking twice in this time is one opening. */
  private static final Duration ONE_LOOK = Duration.ofMinutes(30);

  private final Needs needs;

  /** What this needs of the house. */
  record Needs(Database database, PublicRecord record, Ids ids, RoundPosts.Needs posts) {}

  private final Retitling retitling;

  Reviews(Needs needs) {
    this.needs = needs;
    this.retitling = new Retitling(needs.posts());
  }

  /** An author took her words back: names found in them go too. */
  void takenBack(Tx tx, RemovedQuote quote) {
    retitling.noted(tx, quote.round(), quote.renamed());
    story(tx, quote.round())
        .filter(story -> !story.review().isWaiting())
        .ifPresent(story -> retitling.posted(tx, story, quote.renamed()));
  }

  /** What waits in her partnership. */
  Reviewed open(Scene scene) {
    return needs
        .database()
        .transact(
            tx -> {
              List<Review> waiting = waiting(tx, scene.partnership().id());
              if (waiting.isEmpty()) {
                return new Reviewed.Nothing();
              }
              return waiting.size() == 1
                  ? shown(tx, scene, waiting.get(0))
                  : new Reviewed.Several(scene.partnership(), waiting, prompts(tx, waiting));
            });
  }

  private List<String> prompts(Tx tx, List<Review> reviews) {
    return reviews.stream()
        .map(review -> needs.record().underReview(tx, review.round()).orElseThrow())
        .map(round -> round.value().voices().get(0).prompt())
        .toList();
  }

  private Reviewed.Shown shown(Tx tx, Scene scene, Review review) {
    noteLook(tx, scene, review.round());
    return new Reviewed.Shown(desk(tx, scene.partnership(), review), false);
  }

  private void noteLook(Tx tx, Scene scene, RoundId round) {
    Instant now = needs.posts().clock().instant();
    Optional<Instant> last = new ReviewStore(tx).lastOpened(round, scene.member().id());
    if (last.filter(at -> at.plus(ONE_LOOK).isAfter(now)).isEmpty()) {
      note(tx, scene, round, ReviewAct.Kind.OPENED, "");
    }
  }

  private void note(Tx tx, Scene scene, RoundId round, ReviewAct.Kind kind, String words) {
    Instant now = needs.posts().clock().instant();
    new ReviewStore(tx)
        .add(round, new ReviewAct(now, scene.member().id(), kind, words), needs.ids());
  }

  private Desk desk(Tx tx, Partnership partnership, Review review) {
    return new Desk(
        review,
        needs.record().underReview(tx, review.round()).orElseThrow(),
        partnership,
        needs.posts().partnerships().members(tx, partnership.id()),
        new ReviewStore(tx).acts(review.round()));
  }

  /** She looks at all themes of a round; the click's value is the round. */
  Reviewed look(Click click) {
    return waiting(
        click, new RoundId(click.value()), (tx, at) -> shown(tx, at.scene(), at.review()));
  }

  /** She looks at one theme; the click's value is round, theme and page. */
  Reviewed theme(Click click) {
    String[] value = click.value().split(" ");
    return waiting(
        click,
        new RoundId(value[0]),
        (tx, at) -> {
          noteLook(tx, at.scene(), at.review().round());
          Desk desk = desk(tx, at.scene().partnership(), at.review());
          return oneTheme(desk, value[1], Integer.parseInt(value[2]));
        });
  }

  private static Reviewed oneTheme(Desk desk, String theme, int page) {
    if (theme.equals(Rearranging.NONE)) {
      return new Reviewed.OneTheme(desk, null, page);
    }
    return Rearranging.named(desk.voices(), theme)
        .<Reviewed>map(found -> new Reviewed.OneTheme(desk, found, page))
        .orElseGet(Reviewed.Moved::new);
  }

  /** A convener before words that wait. */
  private record At(Scene scene, Review review) {}

  private Reviewed waiting(Click click, RoundId round, BiFunction<Tx, At, Reviewed> act) {
    return needs.database().transact(tx -> waiting(tx, new Acting(click.actor(), round), act));
  }

  private record Acting(Actor actor, RoundId round) {}

  private Reviewed waiting(Tx tx, Acting acting, BiFunction<Tx, At, Reviewed> act) {
    Review review = new ReviewStore(tx).lock(acting.round()).orElse(null);
    Scene scene =
        review == null
            ? null
            : needs
                .posts()
                .partnerships()
                .scene(tx, acting.actor(), review.partnership())
                .filter(Scene::convenes)
                .orElse(null);
    if (review == null || scene == null) {
      return new Reviewed.NotConvening();
    }
    return review.isOpen(needs.posts().clock().instant())
        ? act.apply(tx, new At(scene, review))
        : new Reviewed.Over();
  }

  /** She rearranges a theme; the form carries round, theme and page. */
  Reviewed save(Submission sent) {
    String[] where = sent.metadata().split(" ");
    return needs
        .database()
        .transact(
            tx ->
                waiting(
                    tx,
                    new Acting(sent.actor(), new RoundId(where[0])),
                    (t, at) -> save(t, at, where[1], sent.values())));
  }

  private Reviewed save(Tx tx, At at, String theme, FormValues values) {
    Desk desk = desk(tx, at.scene().partnership(), at.review());
    VoiceTheme its = Rearranging.named(desk.voices(), theme).orElse(null);
    if (its == null && !theme.equals(Rearranging.NONE)) {
      return new Reviewed.Moved();
    }
    Rearranging rearranging = Rearranging.of(values, desk.voices(), its);
    if (rearranging.fault() != null) {
      return new Reviewed.Faulty(rearranging.fault());
    }
    Theme from = new Theme(theme, its == null ? "" : its.name());
    List<RenamedTheme> renamed = new ArrayList<>();
    for (Change change : rearranging.changes()) {
      renamed.addAll(apply(tx, at, from, change));
      from = change instanceof Change.Rename rename ? new Theme(theme, rename.name()) : from;
    }
    retitling.noted(tx, at.review().round(), renamed);
    return new Reviewed.Shown(desk(tx, at.scene().partnership(), at.review()), true);
  }

  private record Theme(String id, String name) {}

  /** Does it, and returns the themes whose names went with hidden words. */
  private List<RenamedTheme> apply(Tx tx, At at, Theme from, Change change) {
    RoundId round = at.review().round();
    if (change instanceof Change.Hide hide) {
      note(tx, at.scene(), round, ReviewAct.Kind.HID, hide.reason());
      return hide.quotes().stream().flatMap(quote -> Themes.hide(tx, quote).stream()).toList();
    }
    rearrange(tx, at, from, change);
    return List.of();
  }

  private void rearrange(Tx tx, At at, Theme from, Change change) {
    RoundId round = at.review().round();
    if (change instanceof Change.Rename rename) {
      Themes.rename(tx, from.id(), rename.name());
      note(tx, at.scene(), round, ReviewAct.Kind.RENAMED, pair(from.name(), rename.name()));
    } else if (change instanceof Change.Move move) {
      move.quotes().forEach(quote -> Themes.move(tx, quote, move.to().id()));
      note(tx, at.scene(), round, ReviewAct.Kind.MOVED, pair(from.name(), move.to().name()));
    } else if (change instanceof Change.Split split) {
      String id = needs.ids().random("thm");
      Voices voices = needs.record().underReview(tx, round).orElseThrow().value().voices().get(0);
      Themes.add(tx, round, voices.item(), id, split.name());
      split.quotes().forEach(quote -> Themes.move(tx, quote, id));
      note(tx, at.scene(), round, ReviewAct.Kind.MOVED, pair(from.name(), split.name()));
    } else if (change instanceof Change.SetAside aside) {
      aside.quotes().forEach(quote -> Themes.setAside(tx, quote));
      note(tx, at.scene(), round, ReviewAct.Kind.MOVED, pair(from.name(), ""));
    } else if (change instanceof Change.Merge merge) {
      Themes.merge(tx, from.id(), merge.into().id());
      note(tx, at.scene(), round, ReviewAct.Kind.MERGED, pair(from.name(), merge.into().name()));
    } else {
      throw new AssertionError(change);
    }
  }

  private static String pair(String from, String to) {
    return from + "\n" + to;
  }

  /**
   * She lets everybody read them; the click's value is the round. Writing out what thousands said
   * takes longer than a click may, so that from now on they are due.
   */
  Reviewed publish(Click click) {
    return waiting(
        click,
        new RoundId(click.value()),
        (tx, at) -> {
          RoundId round = at.review().round();
          note(tx, at.scene(), round, ReviewAct.Kind.PUBLISHED, "");
          new ReviewStore(tx).due(round, needs.posts().clock().instant());
          return new Reviewed.Published();
        });
  }

  /** Whether the words of a round were or are looked through. */
  boolean isOne(Tx tx, RoundId round) {
    return new ReviewStore(tx).find(round).isPresent();
  }

  /** The story of a round that was or is looked through; empty for any other. */
  Optional<Story> story(Tx tx, RoundId round) {
    return new ReviewStore(tx)
        .find(round)
        .map(
            review -> {
              Partnership partnership = partnership(tx, review.partnership());
              return new Story(
                  review,
                  needs.record().find(tx, round).orElseThrow(),
                  partnership,
                  needs.posts().partnerships().members(tx, partnership.id()),
                  new ReviewStore(tx).acts(round));
            });
  }

  private Partnership partnership(Tx tx, PartnershipId id) {
    return needs.posts().partnerships().get(tx, id);
  }

  /** Those that wait for a convener in a partnership. */
  List<Review> waiting(Tx tx, PartnershipId partnership) {
    Instant now = needs.posts().clock().instant();
    return new ReviewStore(tx)
        .waiting(partnership).stream().filter(review -> review.isOpen(now)).toList();
  }

  /** The question of a round that waits. */
  String prompt(Tx tx, Review review) {
    return prompts(tx, List.of(review)).get(0);
  }

  /** The rounds whose words were published in a span, after its start and up to its end. */
  List<RoundId> publishedBetween(Tx tx, PartnershipId partnership, Instant from, Instant to) {
    return new ReviewStore(tx)
        .publishedBetween(partnership, from, to).stream().map(Review::round).toList();
  }
}
