package folkmoot.round;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A round as far as everybody may know it.
 *
 * @param closesAt when it is to close; once ended, when it ended
 * @param audience how many people are asked
 * @param shownAnswered the turnout as last shown; 0 stands for fewer than k
 * @param keyUntil until when authors of a cancelled round can read their own words, else null
 */
public record Round(
    RoundId id,
    PartnershipId partnership,
    TeamId installation,
    String kind,
    String title,
    List<Item> items,
    Instant opensAt,
    Instant closesAt,
    int k,
    int audience,
    MemberId openedBy,
    State state,
    int shownAnswered,
    @Nullable Instant keyUntil) {

  /** Where a round is in its life. */
  public enum State {
    OPEN,
    /** No more writes; the result is not written yet. */
    CLOSING,
    /** The result is written; the key is still to be destroyed. */
    FORGETTING,
    CLOSED,
    TOO_FEW,
    CANCELLED
  }

  public Round {
    items = List.copyOf(items);
  }

  /** The turnout to show; empty while it is fewer than k. */
  public OptionalInt turnout() {
    return shownAnswered < k ? OptionalInt.empty() : OptionalInt.of(shownAnswered);
  }

  /** The open questions in the order they are asked. */
  public List<Item> openItems() {
    return items.stream().filter(item -> item.kind() == Item.Kind.OPEN).toList();
  }

  /** The scaled items in the order they are asked. */
  public List<Item> scaleItems() {
    return items.stream().filter(item -> item.kind() == Item.Kind.SCALE).toList();
  }

  /** Whether it takes answers at this instant. */
  public boolean isOpenAt(Instant now) {
    return state == State.OPEN && now.isBefore(closesAt);
  }

  Round with(List<Item> itsItems) {
    return with(itsItems, closesAt);
  }

  /** The same round with another end. */
  Round closing(Instant otherClose) {
    return with(items, otherClose);
  }

  private Round with(List<Item> itsItems, Instant itsClose) {
    return new Round(
        id,
        partnership,
        installation,
        kind,
        title,
        itsItems,
        opensAt,
        itsClose,
        k,
        audience,
        openedBy,
        state,
        shownAnswered,
        keyUntil);
  }

  /** The middle of the window. */
  Instant half() {
    return opensAt.plus(Duration.between(opensAt, closesAt).dividedBy(2));
  }
}
