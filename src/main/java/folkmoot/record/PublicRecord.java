package folkmoot.record;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.Asking;
import folkmoot.privacy.Audience;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.RoundFacts;
import folkmoot.secret.ClaimCode;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps what was published, and lets it out again only past the auditor. */
public final class PublicRecord {
  private final Auditor auditor;

  public PublicRecord(Auditor auditor) {
    this.auditor = auditor;
  }

  /** Writes a round down; once, since a closed round is never worked out again. */
  public void save(Tx tx, Publication publication) {
    new RecordStore(tx).add(publication);
  }

  /** One closed round. */
  public Optional<Audited<PublishedRound>> find(Tx tx, RoundId round) {
    return new RecordStore(tx).find(round).map(found -> audited(tx, found));
  }

  /** A round whose words wait, with those words; only for who looks through them. */
  public Optional<Audited<PublishedRound>> underReview(Tx tx, RoundId round) {
    RecordStore store = new RecordStore(tx);
    return store
        .underReview(round)
        .map(found -> auditor.underReview(found, store.audience(found.facts().id())));
  }

  /** The rounds closed from {@code from} on and before {@code to}, the earliest first. */
  public List<Audited<PublishedRound>> closedBetween(
      Tx tx, PartnershipId partnership, Instant from, Instant to) {
    return new RecordStore(tx)
        .closedBetween(partnership, from, to).stream().map(round -> audited(tx, round)).toList();
  }

  /**
   * The rounds closed from {@code from} on and before {@code to} of which there is a result for all
   * to read, the earliest first; what is known of them without any figure.
   */
  public List<RoundFacts> results(Tx tx, PartnershipId partnership, Instant from, Instant to) {
    return new FactsStore(tx).between(partnership, from, to);
  }

  /** What is known of a closed round with a result, without any figure. */
  public Optional<RoundFacts> facts(Tx tx, RoundId round) {
    return new FactsStore(tx).find(round);
  }

  /** The rounds closed last, at most so many, the latest first. */
  public List<Audited<PublishedRound>> latest(Tx tx, PartnershipId partnership, int most) {
    return new RecordStore(tx)
        .latest(partnership, most).stream().map(round -> audited(tx, round)).toList();
  }

  /** How many rounds of a kind closed with a result. */
  public int count(Tx tx, PartnershipId partnership, String kind) {
    return new RecordStore(tx).count(partnership, kind);
  }

  /** How many took part in each round of a kind that closed with a result, the earliest first. */
  public List<TookPart> turnouts(Tx tx, PartnershipId partnership, String kind) {
    return new RecordStore(tx).turnouts(partnership, kind);
  }

  /** How many rounds of a kind that closed with a result were opened after this instant. */
  public int countSince(Tx tx, PartnershipId partnership, String kind, Instant since) {
    return new RecordStore(tx).countSince(partnership, kind, since);
  }

  /** When the latest round of a kind that closed with a result closed. */
  public Optional<Instant> lastClosed(Tx tx, PartnershipId partnership, String kind) {
    return new RecordStore(tx).lastClosed(partnership, kind);
  }

  /** The askings before this instant against which new figures could be held, latest first. */
  public List<Asking> askingsBefore(
      Tx tx, PartnershipId partnership, List<String> wordings, Instant before) {
    return new RecordStore(tx).askings(partnership, wordings, before);
  }

  /** Takes a quote's words out for good; empty when the code belongs to none in these. */
  public Optional<RemovedQuote> removeQuote(
      Tx tx, ClaimCode code, Predicate<PartnershipId> partnerships) {
    return new ClaimStore(tx).remove(code.sha256(), partnerships);
  }

  /** The published words this member put her name to. */
  public List<SignedQuote> signedBy(Tx tx, MemberId member) {
    return new SignerStore(tx).of(member);
  }

  /** Takes her name off all of them; the words stay. */
  public void takeNameOff(Tx tx, MemberId member) {
    new SignerStore(tx).takeOff(member);
  }

  /** In how many closed rounds she was among those asked. */
  public int asked(Tx tx, MemberId member) {
    return new SignerStore(tx).asked(member);
  }

  private Audited<PublishedRound> audited(Tx tx, PublishedRound round) {
    List<String> wordings =
        round.items().stream().map(ItemFigure::question).map(q -> q.wording()).toList();
    Audience audience = new RecordStore(tx).audience(round.facts().id());
    return auditor.again(
        round,
        audience,
        askingsBefore(tx, round.facts().partnership(), wordings, round.facts().closed()));
  }
}
