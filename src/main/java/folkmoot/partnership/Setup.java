package folkmoot.partnership;

import folkmoot.directory.Attendance;
import folkmoot.directory.Directory;
import folkmoot.directory.Person;
import folkmoot.ids.ChannelId;
import folkmoot.slack.Actor;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Setting up a partnership in a channel, and changing it later. */
final class Setup {
  private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]+");

  private final Database database;
  private final Directory directory;
  private final Attendance attendance;
  private final Works works;

  /** What is done where somebody sets up. */
  record Works(Founding founding, Moving moving) {}

  Setup(Database database, Directory directory, Attendance attendance, Works works) {
    this.database = database;
    this.directory = directory;
    this.attendance = attendance;
    this.works = works;
  }

  /** What somebody who wants to set up is shown. */
  sealed interface Start {
    /** The form. */
    record Form(SetupForm form) implements Start {}

    /** A partnership she convenes has lost its channel, and could go on in this one. */
    record Homeless(Partnership partnership, ChannelId channel) implements Start {}

    /** Why not. */
    record Not(Refusal refusal) implements Start {}
  }

  /** How sending the form ended. */
  sealed interface Outcome {
    /** Saved; {@code first} when the partnership is new. */
    record Saved(Partnership partnership, boolean first) implements Outcome {}

    /** Nothing is saved; the form says what to mend, by block. */
    record Faulty(Map<String, SetupChoice.Fault> faults) implements Outcome {}

    /** Why not. */
    record Not(Refusal refusal) implements Outcome {}
  }

  /** Why somebody cannot set up here now. */
  sealed interface Refusal {
    /** Who is in the channel is still being looked up. */
    record StillLearning() implements Refusal {}

    /** A direct conversation is no home for a partnership. */
    record NoChannel() implements Refusal {}

    /** She is not in the channel, or is a guest where nobody has set up. */
    record NotForGuests() implements Refusal {}

    /** These people convene here and can change it. */
    record ForConveners(List<String> names) implements Refusal {}
  }

  Start start(Actor actor, ChannelId channel) {
    return database.transact(
        tx -> {
          Optional<Start> homeless =
              works
                  .moving()
                  .homeless(tx, actor, channel)
                  .map(partnership -> new Start.Homeless(partnership, channel));
          Start start = anew(tx, actor, channel);
          return start instanceof Start.Form ? homeless.orElse(start) : start;
        });
  }

  /** Sets up here, whatever else could go on here. */
  Start anew(Actor actor, ChannelId channel) {
    return database.transact(tx -> anew(tx, actor, channel));
  }

  private Start anew(Tx tx, Actor actor, ChannelId channel) {
    Optional<Refusal> refusal = refusal(tx, actor, channel);
    return refusal.isPresent()
        ? new Start.Not(refusal.get())
        : new Start.Form(works.founding().form(tx, actor, channel));
  }

  Outcome save(Actor actor, ChannelId channel, SetupChoice choice) {
    return database.transact(
        tx -> {
          Optional<Refusal> refusal = refusal(tx, actor, channel);
          if (refusal.isPresent()) {
            return new Outcome.Not(refusal.get());
          }
          if (!choice.faults().isEmpty()) {
            return new Outcome.Faulty(choice.faults());
          }
          return works.founding().save(tx, new Founding.Request(actor, channel, choice));
        });
  }

  private Optional<Refusal> refusal(Tx tx, Actor actor, ChannelId channel) {
    if (!CHANNEL.matcher(channel.value()).matches()) {
      return Optional.of(new Refusal.NoChannel());
    }
    if (!directory.knows(tx, channel)) {
      attendance.expect(tx, actor.installation(), channel);
      return Optional.of(new Refusal.StillLearning());
    }
    Partnership here = new PartnershipStore(tx).byHome(channel).orElse(null);
    List<Member> conveners = here == null ? List.of() : new MemberStore(tx).conveners(here.id());
    if (here != null && !conveners.isEmpty()) {
      return new MemberStore(tx).find(here.id(), actor).filter(conveners::contains).isPresent()
          ? Optional.empty()
          : Optional.of(new Refusal.ForConveners(conveners.stream().map(Member::name).toList()));
    }
    boolean may =
        directory
            .person(tx, channel, actor)
            .filter(Person::takesPart)
            .filter(person -> !person.guest())
            .isPresent();
    return may ? Optional.empty() : Optional.of(new Refusal.NotForGuests());
  }
}
