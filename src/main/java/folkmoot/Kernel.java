package folkmoot;

import folkmoot.action.ActionFeature;
import folkmoot.asking.RoundPosts;
import folkmoot.asking.Tools;
import folkmoot.box.Boxes;
import folkmoot.calendar.Calendars;
import folkmoot.draft.Drafts;
import folkmoot.ids.Ids;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.instrument.Instruments;
import folkmoot.listening.ListeningFeature;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Tongues;
import folkmoot.partnership.Languages;
import folkmoot.partnership.Organisation;
import folkmoot.partnership.Partnerships;
import folkmoot.privacy.Auditor;
import folkmoot.prompt.PromptBank;
import folkmoot.prompt.Prompts;
import folkmoot.pulse.PulseFeature;
import folkmoot.record.PublicRecord;
import folkmoot.rhythm.Orders;
import folkmoot.round.Answers;
import folkmoot.round.Closing;
import folkmoot.round.RoundJobs;
import folkmoot.round.RoundKinds;
import folkmoot.round.RoundTools;
import folkmoot.round.Rounds;
import folkmoot.schedule.Ledger;
import folkmoot.schedule.Nudge;
import folkmoot.secret.Keyring;
import folkmoot.secret.MemberKeys;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import folkmoot.themes.MiniLm;
import folkmoot.themes.ThemeFinder;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all features work with, made once. */
record Kernel(
    Database database,
    Keyring keys,
    InstantSource clock,
    Nudge nudge,
    Texts texts,
    Ids ids,
    Tongues tongues,
    Outbox outbox,
    Partnerships partnerships,
    Ledger ledger,
    Calendars calendars,
    PublicRecord record,
    MemberKeys memberKeys,
    Drafts drafts,
    Instruments instruments,
    ThemeFinder finder,
    PromptBank prompts,
    RoundTools rounds,
    Boxes boxes) {

  static Kernel of(Config config, Database database, Keyring keys, InstantSource clock) {
    SecureRandom random = new SecureRandom();
    Ids ids = new Ids(clock, random);
    Texts texts = Texts.load(Locale.UK, config.instruments().phrases());
    Nudge nudge = new Nudge();
    Tongues tongues = new Languages();
    Outbox outbox = new Outbox(ids, clock, nudge, tongues);
    Partnerships partnerships = new Partnerships();
    Calendars calendars = new Calendars(config.holidays(), ids);
    MemberKeys memberKeys = keys.members();
    Drafts drafts = new Drafts(memberKeys, ids);
    RoundPosts.Needs posts = new RoundPosts.Needs(partnerships, drafts, outbox, texts, clock);
    PublicRecord record = new PublicRecord(new Auditor(CutPoints.usual()));
    ThemeFinder finder = new ThemeFinder(new MiniLm());
    RoundTools rounds =
        new RoundTools(
            database,
            keys.rounds(),
            new RoundKinds(
                Stream.of(
                        PulseFeature.kinds(posts, config.instruments()),
                        ListeningFeature.kinds(posts, record, finder),
                        ActionFeature.kinds(posts))
                    .flatMap(List::stream)
                    .toList()),
            outbox,
            calendars,
            ids,
            clock);
    return new Kernel(
        database,
        keys,
        clock,
        nudge,
        texts,
        ids,
        tongues,
        outbox,
        partnerships,
        new Ledger(ids, clock),
        calendars,
        record,
        memberKeys,
        drafts,
        config.instruments(),
        finder,
        config.prompts(),
        rounds,
        new Boxes(keys.rounds()));
  }

  /** What the features that ask people need. */
  Tools asking() {
    Rounds open = new Rounds(rounds);
    return new Tools(
        database,
        partnerships,
        open,
        new Answers(rounds, drafts),
        drafts,
        record,
        new Orders(),
        calendars,
        new Prompts(prompts, open),
        outbox,
        texts,
        ids,
        clock);
  }

  /** What falls due in the life of a round. */
  RoundJobs roundJobs() {
    Closing.Rules rules =
        new Closing.Rules(
            new Auditor(CutPoints.usual()),
            CutPoints.usual(),
            new SecureRandom(),
            this::organisationNames,
            item -> instruments.group(item).orElse(""),
            finder);
    return new RoundJobs(rounds, new Closing(rounds, record, rules));
  }

  private Map<OrganisationId, String> organisationNames(Tx tx, PartnershipId partnership) {
    return partnerships.organisations(tx, partnership).stream()
        .collect(Collectors.toMap(Organisation::id, Organisation::name));
  }
}
