package folkmoot.home;

import folkmoot.ids.ChannelId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Recipient;
import folkmoot.outbox.SealedRecipients;
import folkmoot.outbox.Tongues;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Partnerships;
import folkmoot.partnership.Reminding;
import folkmoot.round.Rounds;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leaves alone those who asked for quiet or want no direct message, and those who left. What a
 * round knows of its people is frozen when it opens; a wish for quiet holds at once, and ends when
 * it ends.
 */
public final class QuietRecipients implements SealedRecipients {
  private final SealedRecipients sealed;
  private final Needs needs;

  /** What this needs of the house. */
  public record Needs(
      Database database,
      Rounds rounds,
      Partnerships partnerships,
      Tongues tongues,
      InstantSource clock) {}

  /**
   * @param sealed opens the seal
   */
  public QuietRecipients(SealedRecipients sealed, Needs needs) {
    this.sealed = sealed;
    this.needs = needs;
  }

  @Override
  public Optional<UserId> open(Recipient.Sealed recipient) {
    return sealed.open(recipient).filter(user -> isToBeReminded(recipient.round(), user));
  }

  @Override
  public Locale language(TeamId installation, UserId reader) {
    return needs.database().transact(tx -> needs.tongues().of(tx, installation, reader));
  }

  /**
   * Only where one channel is meant: what is about one partnership is not shown in another's. So
   * what is about no round is shown nobody who has been in two, also where she left one.
   */
  @Override
  public Optional<ChannelId> beside(TeamId installation, UserId reader, @Nullable RoundId round) {
    return needs
        .database()
        .transact(
            tx -> {
              List<Partnership> meant =
                  about(tx, round).stream()
                      .filter(p -> p.installation().equals(installation))
                      .filter(p -> needs.partnerships().wasIn(tx, p.id(), reader))
                      .toList();
              return meant.size() == 1 && isIn(tx, meant.get(0), reader)
                  ? Optional.of(meant.get(0).home())
                  : Optional.empty();
            });
  }

  private boolean isIn(Tx tx, Partnership partnership, UserId reader) {
    return needs.partnerships().members(tx, partnership.id()).stream()
        .anyMatch(member -> member.user().equals(reader));
  }

  private List<Partnership> about(Tx tx, @Nullable RoundId round) {
    Partnerships all = needs.partnerships();
    return round == null
        ? all.all(tx)
        : needs.rounds().find(tx, round).stream().map(r -> all.get(tx, r.partnership())).toList();
  }

  private boolean isToBeReminded(RoundId round, UserId user) {
    return needs
        .database()
        .transact(
            tx -> {
              List<Member> there =
                  needs.rounds().find(tx, round).stream()
                      .flatMap(r -> needs.partnerships().members(tx, r.partnership()).stream())
                      .filter(member -> member.user().equals(user))
                      .toList();
              return !there.isEmpty() && there.stream().noneMatch(m -> wantsQuiet(tx, m));
            });
  }

  private boolean wantsQuiet(Tx tx, Member member) {
    Instant until = member.quietUntil();
    return (until != null && needs.clock().instant().isBefore(until))
        || needs.partnerships().wishes(tx, member.id()).reminding() == Reminding.CHANNEL;
  }
}
