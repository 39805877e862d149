package folkmoot.asking;

import folkmoot.ids.RoundId;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Voices;
import folkmoot.round.Item;
import folkmoot.round.Round;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The channel's post about a round: it asks while the round is open, and then says how it ended.
 *
 * @param question the one question of the round; null when it asks several
 * @param closes when it closes, or ended
 */
public record RoundPost(
    Manner manner,
    Partnership partnership,
    RoundId id,
    @Nullable String question,
    Instant closes,
    int k,
    Stage stage) {

  /** Where the round is, as far as the channel sees it. */
  public sealed interface Stage {
    /**
     * It takes answers.
     *
     * @param answered empty while fewer than k have
     * @param onlyWords conveners may put what is shared in order before all of us read it
     */
    record Open(OptionalInt answered, int audience, boolean onlyWords) implements Stage {}

    /** It closed with a result. */
    record Closed() implements Stage {}

    /** It closed with too few answers. */
    record TooFew() implements Stage {}

    /**
     * It was called off.
     *
     * @param isReadable whether authors can still read their own words
     */
    record CalledOff(boolean isReadable) implements Stage {}
  }

  /** The post of a round as it is now. */
  static RoundPost of(Manner manner, Partnership partnership, Round round) {
    return new RoundPost(
        manner,
        partnership,
        round.id(),
        only(round.items().stream().map(Item::wording).toList()),
        round.closesAt(),
        round.k(),
        stage(round));
  }

  /** The post of a round that closed with a result. */
  static RoundPost closed(Manner manner, Partnership partnership, PublishedRound round) {
    Stream<String> scaled = round.items().stream().map(ItemFigure::question).map(q -> q.wording());
    Stream<String> open = round.voices().stream().map(Voices::prompt);
    return new RoundPost(
        manner,
        partnership,
        round.facts().id(),
        only(Stream.concat(scaled, open).toList()),
        round.facts().closed(),
        round.facts().k(),
        new Stage.Closed());
  }

  private static Stage stage(Round round) {
    return switch (round.state()) {
      case OPEN -> new Stage.Open(round.turnout(), round.audience(), round.scaleItems().isEmpty());
      case CANCELLED -> new Stage.CalledOff(round.keyUntil() != null);
      case TOO_FEW -> new Stage.TooFew();
      case CLOSING, FORGETTING, CLOSED -> new Stage.Closed();
    };
  }

  private static @Nullable String only(List<String> wordings) {
    return wordings.size() == 1 ? wordings.get(0) : null;
  }

  /** The key of the post that opened the round. */
  String key() {
    return "opening:" + id;
  }
}
