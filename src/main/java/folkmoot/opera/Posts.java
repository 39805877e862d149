package folkmoot.opera;

import folkmoot.OpenPost;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Reminding;
import folkmoot.privacy.Audited;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Speaking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What the channel and those who take part are told of an OPERA. */
final class Posts {
  /** Of so many ideas each is a message, so that each can be talked about by itself. */
  static final int SINGLE = 8;

  private final OperaTools needs;
  private final Sights sights;

  Posts(OperaTools needs, Sights sights) {
    this.needs = needs;
    this.sights = sights;
  }

  /** Its post in the channel, which goes along with its steps. */
  void open(Tx tx, Opera opera) {
    Sight sight = sights.of(tx, opera);
    channel(
        tx, sight.partnership(), opera.key(), () -> OperaViews.post(sight, needs.tools().texts()));
  }

  /**
   * Its post as it is now, in a channel that knows nothing of it yet, and what people do below
   * other posts of the step it is in: that two ideas are the same, or that they agree it, or the
   * order.
   */
  List<OpenPost> openPosts(Tx tx, Opera opera) {
    Sight sight = sights.of(tx, opera);
    List<OpenPost> open = new ArrayList<>();
    open.add(new OpenPost(opera.key(), () -> OperaViews.post(sight, needs.tools().texts())));
    if (opera.step() == Step.EXPLAIN) {
      List<Idea> ideas = new IdeaStore(tx).of(opera.id());
      open.addAll(ideaPosts(sight, ideas));
      new SameStore(tx)
          .of(opera.id()).stream()
              .filter(Same::isOpen)
              .flatMap(same -> Merging.question(opera, same, ideas).stream())
              .map(this::samePost)
              .forEach(open::add);
    } else if (opera.step() == Step.ARRANGE) {
      Result result = at(tx, opera);
      open.add(new OpenPost(order(opera), () -> OrderViews.post(result, needs.tools().texts())));
    }
    return open;
  }

  /** Its post as it is now. */
  void refresh(Tx tx, Opera opera) {
    refresh(tx, sights.of(tx, opera));
  }

  /** Its post once it has ended without a result, in this step. */
  void ended(Tx tx, Opera opera, Step in) {
    refresh(tx, sights.of(tx, opera).endedIn(in));
  }

  private void refresh(Tx tx, Sight sight) {
    needs
        .tools()
        .outbox()
        .update(tx, sight.opera().key(), () -> OperaViews.post(sight, needs.tools().texts()));
  }

  private void channel(Tx tx, Partnership partnership, String key, Supplier<Message> message) {
    needs.tools().outbox().post(tx, outgoing(partnership, key, message));
  }

  private Outgoing outgoing(Partnership partnership, String key, Supplier<Message> message) {
    return new Outgoing(
        key,
        partnership.installation(),
        new Recipient.Channel(partnership.home()),
        message,
        needs.tools().clock().instant());
  }

  /** Something that happened, for all to read under its post. */
  void note(Tx tx, Opera opera, Supplier<Mrkdwn> words) {
    Partnership partnership = needs.tools().partnerships().get(tx, opera.partnership());
    needs
        .tools()
        .outbox()
        .reply(
            tx,
            outgoing(
                partnership,
                needs.tools().ids().timed("opera-note"),
                () -> new Message(words.get().value(), List.of())),
            opera.key());
  }

  /** The ideas, each by itself, or together with each in the thread where there are many. */
  void ideas(Tx tx, Opera opera, List<Idea> ideas) {
    Sight sight = sights.of(tx, opera);
    for (OpenPost post : ideaPosts(sight, ideas)) {
      Outgoing outgoing = outgoing(sight.partnership(), post.key(), post.message());
      if (post.under() == null) {
        needs.tools().outbox().post(tx, outgoing);
      } else {
        needs.tools().outbox().reply(tx, outgoing, post.under());
      }
    }
  }

  private List<OpenPost> ideaPosts(Sight sight, List<Idea> ideas) {
    Opera opera = sight.opera();
    String all = opera.key() + ":ideas";
    boolean many = ideas.size() > SINGLE;
    // Those that became one with another are not among them, and the numbers stay.
    int dealt = ideas.stream().mapToInt(Idea::number).max().orElse(0);
    List<OpenPost> posts = new ArrayList<>();
    posts.add(new OpenPost(all, () -> IdeaViews.lead(sight, many, needs.tools().texts())));
    for (Idea idea : ideas) {
      posts.add(
          new OpenPost(
              idea(opera, idea),
              () -> IdeaViews.idea(opera, idea, dealt, needs.tools().texts()),
              many ? all : null));
    }
    return posts;
  }

  private static String idea(Opera opera, Idea idea) {
    return opera.key() + ":idea:" + idea.number();
  }

  /** Its own post says of which idea it is part now; it is the same as no other any more. */
  void became(Tx tx, Opera opera, Idea part, Idea into) {
    needs
        .tools()
        .outbox()
        .update(tx, idea(opera, part), () -> IdeaViews.part(part, into, needs.tools().texts()));
  }

  /** Somebody thinks that two ideas are the same; those who put them forward decide. */
  void same(Tx tx, Opera opera, Same same, Idea into, Idea other) {
    Partnership partnership = needs.tools().partnerships().get(tx, opera.partnership());
    Merging.Question asked = new Merging.Question(opera, same, into, other);
    OpenPost post = samePost(asked);
    needs
        .tools()
        .outbox()
        .reply(tx, outgoing(partnership, post.key(), post.message()), opera.key());
  }

  private OpenPost samePost(Merging.Question asked) {
    return new OpenPost(
        same(asked.opera(), asked.same()),
        () -> SameViews.post(asked, needs.tools().texts()),
        asked.opera().key());
  }

  private static String same(Opera opera, Same same) {
    return opera.key() + ":same:" + same.number();
  }

  /** The same when it is decided. */
  void decided(Tx tx, Opera opera, Merging.Question asked, Same.Settled as) {
    Same before = asked.same();
    Same now = new Same(before.id(), before.into(), before.other(), before.number(), as);
    Merging.Question told = new Merging.Question(opera, now, asked.into(), asked.other());
    needs
        .tools()
        .outbox()
        .update(tx, same(opera, now), () -> SameViews.post(told, needs.tools().texts()));
  }

  /** The order, in which people put together what belongs together. */
  void order(Tx tx, Opera opera) {
    Result result = at(tx, opera);
    channel(
        tx,
        result.sight().partnership(),
        order(opera),
        () -> OrderViews.post(result, needs.tools().texts()));
  }

  /** The same as it is now; nothing where there is no order. */
  void reorder(Tx tx, Opera opera) {
    Result result = at(tx, opera);
    needs
        .tools()
        .outbox()
        .update(tx, order(opera), () -> OrderViews.post(result, needs.tools().texts()));
  }

  private static String order(Opera opera) {
    return opera.key() + ":order";
  }

  /** What came out, as it is now. */
  Result at(Tx tx, Opera opera) {
    Sight sight = sights.of(tx, opera);
    Audited<Integer> met =
        opera.step() == Step.DONE
            ? new MetStore(tx).across(opera.id(), sight.partnership().k()).orElse(null)
            : null;
    return new Result(
        sight, new IdeaStore(tx).of(opera.id()), new HeadingStore(tx).of(opera.id()), met);
  }

  /** What was agreed. */
  void result(Tx tx, Opera opera) {
    Result result = at(tx, opera);
    channel(
        tx,
        result.sight().partnership(),
        opera.key() + ":result",
        () -> ResultViews.post(result, needs.tools().texts()));
  }

  /** An idea that was set aside is back. */
  void revived(Tx tx, Opera opera, Idea idea) {
    Sight sight = sights.of(tx, opera);
    channel(
        tx,
        sight.partnership(),
        opera.key() + ":back:" + idea.number(),
        () -> ResultViews.revived(sight, idea, needs.tools().texts()));
  }

  /**
   * Those of a pair are told together whom they are with, where Slack opens a conversation for
   * them; in the language of the partnership, since they may read different ones. Where one of them
   * wants no messages there is none: it would be a message to her.
   */
  void greet(Tx tx, Sight sight, int pair, List<Member> members) {
    if (!members.stream().allMatch(member -> wantsMessages(tx, member))) {
      return;
    }
    Locale language = sight.partnership().language();
    List<String> names = members.stream().map(Member::name).sorted().toList();
    needs
        .tools()
        .outbox()
        .greet(
            tx,
            new Outgoing(
                sight.opera().key() + ":hello:" + pair,
                sight.partnership().installation(),
                new Recipient.Group(members.stream().map(Member::user).toList()),
                () ->
                    Speaking.in(
                        language, () -> PairViews.hello(sight, names, needs.tools().texts())),
                needs.tools().clock().instant()));
  }

  /**
   * Privately to one who takes part, unless she wants no messages: then the channel's post does.
   */
  void tell(Tx tx, Partnership partnership, Member member, Supplier<Message> message) {
    tell(tx, partnership, member, needs.tools().clock().instant(), message);
  }

  /** The same, not before a moment. */
  void tell(
      Tx tx, Partnership partnership, Member member, Instant notBefore, Supplier<Message> message) {
    if (wantsMessages(tx, member)) {
      needs
          .tools()
          .outbox()
          .post(
              tx,
              new Outgoing(
                  needs.tools().ids().random("opera-word"),
                  partnership.installation(),
                  new Recipient.Person(member.user()),
                  message,
                  notBefore));
    }
  }

  private boolean wantsMessages(Tx tx, Member member) {
    Instant quiet = member.quietUntil();
    return (quiet == null || !quiet.isAfter(needs.tools().clock().instant()))
        && needs.tools().partnerships().wishes(tx, member.id()).reminding() != Reminding.CHANNEL;
  }
}
