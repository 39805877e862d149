package folkmoot.opera;

import folkmoot.outbox.Message;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.secret.KeyLost;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One step after the other; whoever calls holds the OPERA. */
final class Moving {
  /** For so long authors of an OPERA without a result can still read their own words. */
  static final Duration READABLE = Duration.ofHours(24);

  /** For so long ideas that were set aside can be brought back. */
  static final Duration PARKED = Duration.ofDays(84);

  private final OperaTools needs;
  private final Sights sights;
  private final Posts posts;
  private final Sharing sharing;
  private final Counting counting;
  private final Meeting meeting;

  Moving(OperaTools needs, Sights sights, Posts posts) {
    this.needs = needs;
    this.sights = sights;
    this.posts = posts;
    this.sharing = new Sharing(needs, sights);
    this.counting = new Counting(needs);
    this.meeting = new Meeting(needs, sights, posts);
  }

  /** The step is over. Where the key is lost nothing can be read any more, and it ends. */
  void on(Tx tx, Opera opera, Instant now) {
    try {
      next(tx, opera, now);
    } catch (KeyLost lost) {
      end(tx, opera, Step.CANCELLED, now);
      posts.refresh(tx, opera.in(Step.CANCELLED, null));
      posts.note(tx, opera, () -> needs.tools().texts().mrkdwn("opera.note.key-lost"));
    }
  }

  private void next(Tx tx, Opera opera, Instant now) {
    switch (opera.step()) {
      case SECONDING -> end(tx, opera, Step.NOT_BEGUN, now);
      case JOINING -> begin(tx, opera, now);
      case OWN -> pair(tx, opera, now);
      case PAIR -> explain(tx, opera, now);
      case EXPLAIN -> rank(tx, opera, now);
      case RANK -> order(tx, opera, now);
      case ARRANGE -> finish(tx, opera, now);
      default -> throw new IllegalStateException("it has ended");
    }
  }

  /** The same OPERA in another step, which closes in its time. */
  Opera open(Tx tx, Opera opera, Step step, Instant now) {
    Opera next = opera.in(step, closes(tx, opera, step, now));
    new OperaStore(tx).save(next);
    new OperaStore(tx).lookAt(opera.id(), null);
    new OperaStore(tx).began(opera.id(), now, remindAt(tx, next, now).orElse(null));
    return next;
  }

  /** When those are told for whom others wait; never where all are there live. */
  private Optional<Instant> remindAt(Tx tx, Opera opera, Instant now) {
    Instant closes = opera.closesAt();
    if (closes == null || opera.pace() == Pace.LIVE) {
      return Optional.empty();
    }
    return switch (opera.step()) {
      case OWN ->
          Pace.lastCall(
              now,
              closes,
              needs.tools().partnerships().get(tx, opera.partnership()).zone(),
              needs.tools().calendars().of(tx, opera.partnership()));
      case PAIR -> Optional.of(Pace.remindAt(now, closes));
      default -> Optional.empty();
    };
  }

  /** When a step that opens now closes. */
  Instant closes(Tx tx, Opera opera, Step step, Instant now) {
    ZoneId zone = needs.tools().partnerships().get(tx, opera.partnership()).zone();
    return opera
        .pace()
        .closes(step, now, zone, needs.tools().calendars().of(tx, opera.partnership()));
  }

  /** Nothing moves by itself while a partnership rests: the step has a day after that. */
  void afterRest(Tx tx, Opera opera, Instant rested) {
    ZoneId zone = needs.tools().partnerships().get(tx, opera.partnership()).zone();
    Instant closes =
        Pace.days(1, rested.atZone(zone), needs.tools().calendars().of(tx, opera.partnership()));
    Opera later = opera.in(opera.step(), closes);
    new OperaStore(tx).save(later);
    posts.refresh(tx, later);
  }

  private void begin(Tx tx, Opera opera, Instant now) {
    List<Seat> seats = new SeatStore(tx).of(opera.id());
    if (seats.size() < Opera.LEAST_PEOPLE
        || Sights.organisations(seats) < Opera.LEAST_ORGANISATIONS) {
      end(tx, opera, Step.NOT_BEGUN, now);
      return;
    }
    needs.boxes().open(tx, opera.box());
    Opera own = open(tx, opera, Step.OWN, now);
    Sight sight = sights.of(tx, own);
    tellAll(tx, own, () -> OperaViews.own(sight, needs.tools().texts()));
    announce(tx, own, "opera.note.own");
  }

  private void pair(Tx tx, Opera opera, Instant now) {
    if (needs.boxes().count(tx, opera.box(), Sights.OWN) < Opera.LEAST_WRITERS) {
      end(tx, opera, Step.TOO_FEW, now);
      return;
    }
    Opera next = open(tx, opera, Step.PAIR, now);
    meeting.pair(tx, next);
    announce(tx, next, "opera.note.pair");
  }

  private Map<String, Member> members(Tx tx, Opera opera) {
    return needs.tools().partnerships().members(tx, opera.partnership()).stream()
        .collect(Collectors.toMap(member -> member.id().value(), member -> member));
  }

  private void explain(Tx tx, Opera opera, Instant now) {
    List<Idea> ideas = sharing.collect(tx, opera, now);
    if (ideas.isEmpty()) {
      end(tx, opera, Step.TOO_FEW, now);
      return;
    }
    Opera next = open(tx, opera, Step.EXPLAIN, now);
    posts.ideas(tx, next, ideas);
    announce(tx, next, "opera.note.explain");
  }

  private void rank(Tx tx, Opera opera, Instant now) {
    leaveOpen(tx, opera);
    needs.boxes().open(tx, opera.ballots());
    List<Seat> seats = new SeatStore(tx).of(opera.id());
    for (int i = 0; i < seats.size(); i++) {
      Seat seat = seats.get(i);
      new SeatStore(tx)
          .save(opera.id(), new Seat(seat.member(), seat.organisation(), seat.pair(), i + 1));
    }
    Opera dealt = opera.with(new Opera.Voters(seats.size(), 0, 0));
    Opera next = open(tx, dealt, Step.RANK, now);
    announce(tx, next, "opera.note.rank");
    vote(tx, next, false);
  }

  /** What nobody decided about ideas that may be the same is decided by nobody any more. */
  private void leaveOpen(Tx tx, Opera opera) {
    List<Idea> ideas = new IdeaStore(tx).of(opera.id());
    for (Same same : new SameStore(tx).of(opera.id())) {
      if (same.isOpen()) {
        new SameStore(tx).settle(same, Same.Settled.UNDECIDED);
        ideas.stream()
            .filter(idea -> idea.id().equals(same.into()))
            .forEach(
                into ->
                    ideas.stream()
                        .filter(idea -> idea.id().equals(same.other()))
                        .map(other -> new Merging.Question(opera, same, into, other))
                        .forEach(asked -> posts.decided(tx, opera, asked, Same.Settled.UNDECIDED)));
      }
    }
  }

  /** Everybody alike, so that no message tells who has written or voted. */
  private void tellAll(Tx tx, Opera opera, Supplier<Message> message) {
    Partnership partnership = needs.tools().partnerships().get(tx, opera.partnership());
    Map<String, Member> members = members(tx, opera);
    for (Seat seat : new SeatStore(tx).of(opera.id())) {
      Member member = members.get(seat.member().value());
      if (member != null) {
        posts.tell(tx, partnership, member, message);
      }
    }
  }

  private void vote(Tx tx, Opera opera, boolean again) {
    Sight sight = sights.of(tx, opera);
    tellAll(tx, opera, () -> OperaViews.vote(sight, again, needs.tools().texts()));
  }

  private void order(Tx tx, Opera opera, Instant now) {
    Counting.Counted count = counting.count(tx, opera);
    if (count.quorum() == Quorum.ONE_DAY_MORE) {
      Opera longer = opera.oneDayMore(closes(tx, opera, Step.RANK, now));
      new OperaStore(tx).save(longer);
      announce(tx, longer, "opera.note.day-more");
      vote(tx, longer, true);
      return;
    }
    keepWhoMet(tx, opera);
    needs.boxes().empty(tx, opera.ballots(), now);
    needs.boxes().empty(tx, opera.box(), now);
    Opera counted = opera.with(count.voters());
    if (counted.voters().voted() == 0) {
      finish(tx, counted, now);
      return;
    }
    Opera next = open(tx, counted, Step.ARRANGE, now);
    new OperaStore(tx).themesAt(opera.id(), now);
    posts.order(tx, next);
    announce(tx, next, "opera.note.arrange");
  }

  /** Whoever was never on the page of her pair has met nobody there. */
  private void keepWhoMet(Tx tx, Opera opera) {
    for (Seat seat : new SeatStore(tx).of(opera.id())) {
      Integer pair = seat.pair();
      if (pair != null && !sights.page(tx, opera, pair).seen().contains(seat.member().value())) {
        new SeatStore(tx)
            .save(opera.id(), new Seat(seat.member(), seat.organisation(), null, seat.number()));
      }
    }
  }

  /** What came out is told to all; ideas that were set aside are kept for some time. */
  private void finish(Tx tx, Opera opera, Instant now) {
    Opera done = opera.in(Step.DONE, null);
    new OperaStore(tx).save(done);
    new DoneStore(tx).ended(opera.id(), now);
    new OperaStore(tx).lookAt(opera.id(), null);
    new OperaStore(tx).themesAt(opera.id(), null);
    new HeadingStore(tx).settleAll(opera.id());
    Group.parked(new IdeaStore(tx).of(opera.id()))
        .forEach(idea -> new IdeaStore(tx).park(idea.id(), now.plus(PARKED)));
    posts.refresh(tx, done);
    posts.reorder(tx, done);
    posts.result(tx, done);
  }

  private void announce(Tx tx, Opera opera, String key) {
    posts.refresh(tx, opera);
    Sight sight = sights.of(tx, opera);
    posts.note(
        tx, opera, () -> needs.tools().texts().mrkdwn(key, "close", OperaViews.close(sight)));
  }

  /** It ends without a result: nothing is published, and own words can be read for a day. */
  void end(Tx tx, Opera opera, Step as, Instant now) {
    Opera ended = opera.in(as, null);
    new OperaStore(tx).save(ended);
    new OperaStore(tx).lookAt(opera.id(), null);
    if (opera.step().compareTo(Step.OWN) >= 0) {
      needs.boxes().emptyAt(tx, opera.box(), now.plus(READABLE));
    }
    if (opera.step() == Step.RANK) {
      needs.boxes().empty(tx, opera.ballots(), now);
    }
    posts.ended(tx, ended, opera.step());
  }
}
