package folkmoot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import folkmoot.outbox.Message;
import folkmoot.store.StoreFailure;
import folkmoot.text.Speaking;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an {@link Answer} into what Slack wants as acknowledgement of each kind of request. */
final class Acknowledge {
  private static final Logger log = LoggerFactory.getLogger(Acknowledge.class);

  /** Slack says that it did not work, and a form stays open with what was typed. */
  private static final Response NOBODYS = Response.error(401);

  /** Slack says that it did not work, where we can say nothing ourselves. */
  private static final Response UNSEEN = Response.error(503);

  private final SlackWebs quick;
  private final WordsBack back;
  private final Notices notices;

  Acknowledge(SlackWebs quick, Aside aside, Notices notices) {
    this.quick = quick;
    this.back = new WordsBack(aside);
    this.notices = notices;
  }

  Response command(SlashCommandPayload payload, Function<CommandCall, Answer> handler) {
    CommandCall call = Payloads.command(payload);
    return to(call.actor(), () -> command(payload, call, handler), back::whispered);
  }

  private Response command(
      SlashCommandPayload payload, CommandCall call, Function<CommandCall, Answer> handler) {
    SlackWeb web = web(call.actor());
    if (web == null) {
      return back.whispered(
          isKeyMissing(call.actor()) ? notices.outOfReach() : notices.notInstalled());
    }
    Answer answer = guarded(() -> handler.apply(call));
    if (answer instanceof Answer.Whisper whisper) {
      return back.whispered(whisper.message());
    }
    return answer instanceof Answer.Open open
        ? shown(() -> web.open(payload.getTriggerId(), open.view()), () -> back.whispered(busy()))
        : Response.ok();
  }

  Response click(BlockActionPayload payload, Function<Click, Answer> handler) {
    Click click = Payloads.click(payload);
    return to(
        click.actor(),
        () -> click(payload, click, handler),
        words -> notKept(words, payload.getResponseUrl()));
  }

  private Response click(BlockActionPayload payload, Click click, Function<Click, Answer> handler) {
    SlackWeb web = web(click.actor());
    if (web == null) {
      return nobodys(click.actor(), payload.getResponseUrl());
    }
    Answer answer = guarded(() -> handler.apply(click));
    View window = window(answer);
    if (window != null) {
      return shown(
          () -> show(web, click, payload.getTriggerId(), window),
          () -> busy(payload.getResponseUrl(), answer));
    }
    if (answer instanceof Answer.Update update && click.viewId() != null) {
      String viewId = click.viewId();
      return shown(() -> web.update(viewId, update.view()), () -> UNSEEN);
    }
    return Response.ok();
  }

  Response shortcut(GlobalShortcutPayload payload, Function<Shortcut, Answer> handler) {
    Shortcut shortcut = Payloads.shortcut(payload);
    return to(
        shortcut.actor(),
        () ->
            opened(
                shortcut.actor(),
                new Way(payload.getTriggerId(), null),
                () -> handler.apply(shortcut)),
        words -> UNSEEN);
  }

  Response messageShortcut(
      MessageShortcutPayload payload, Function<MessageShortcut, Answer> handler) {
    MessageShortcut shortcut = Payloads.messageShortcut(payload);
    return to(
        shortcut.actor(),
        () ->
            opened(
                shortcut.actor(),
                new Way(payload.getTriggerId(), payload.getResponseUrl()),
                () -> handler.apply(shortcut)),
        words -> notKept(words, payload.getResponseUrl()));
  }

  /** By which a window can be opened, or else something said. */
  private record Way(String trigger, @Nullable String responseUrl) {}

  private Response opened(Actor actor, Way way, Supplier<Answer> handler) {
    SlackWeb web = web(actor);
    if (web == null) {
      return nobodys(actor, way.responseUrl());
    }
    Answer answer = guarded(handler);
    View window = window(answer);
    return window == null
        ? Response.ok()
        : shown(() -> web.open(way.trigger(), window), () -> busy(way.responseUrl(), answer));
  }

  /**
   * The one place where the language of whoever acted is chosen, for all she is shown in answer.
   * What others read of it is made by the outbox, in theirs.
   */
  private Response to(Actor actor, Supplier<Response> answer, Function<String, Response> notKept) {
    return reached(() -> Speaking.in(language(actor), () -> reached(answer, notKept)), notKept);
  }

  /** While the database is away she is told so, and Slack has no reason to send it again. */
  private Response reached(Supplier<Response> answer, Function<String, Response> notKept) {
    try {
      return answer.get();
    } catch (StoreFailure failure) {
      if (!failure.isAway()) {
        throw failure;
      }
      return notKept.apply(notices.away());
    }
  }

  private Response notKept(String words, @Nullable String responseUrl) {
    return back.aside(responseUrl, new Message(words, List.of())) ? Response.ok() : UNSEEN;
  }

  /** Without a token nothing can be opened; but whom its missing key locks out can be told. */
  private Response nobodys(Actor actor, @Nullable String responseUrl) {
    return isKeyMissing(actor)
            && back.aside(responseUrl, new Message(notices.outOfReach(), List.of()))
        ? Response.ok()
        : NOBODYS;
  }

  private Locale language(Actor actor) {
    try {
      return notices.language(actor);
    } catch (RuntimeException mistake) {
      // Words in English are better than none.
      Mistakes.noted(mistake);
      return Locale.ENGLISH;
    }
  }

  /** The way back to the workspace by whose installation she acted; null when there is none. */
  private @Nullable SlackWeb web(Actor actor) {
    try {
      return quick.of(actor.installation());
    } catch (SlackFailure.Gone none) {
      if (none.isKeyMissing()) {
        log.error(
            "A request came by way of {}; its token lies under a key that is not here",
            actor.installation());
        Metrics.counter("folkmoot.keyless").increment();
      } else {
        log.info("A request came by way of {}, which has no installation", actor.installation());
      }
      return null;
    }
  }

  private boolean isKeyMissing(Actor actor) {
    try {
      quick.of(actor.installation());
      return false;
    } catch (SlackFailure.Gone gone) {
      return gone.isKeyMissing();
    }
  }

  /** What is shown to somebody whom no message can be shown to alone. */
  private @Nullable View window(Answer answer) {
    if (answer instanceof Answer.Open open) {
      return open.view();
    }
    return answer instanceof Answer.Whisper whisper ? notices.window(whisper.message()) : null;
  }

  /**
   * What the person did is decided and stored by now; a window that could not be opened (a trigger
   * that has expired, say) must not make Slack tell her it failed. Where Slack opens no more of
   * them for a moment she is told so: a trigger lives for three seconds, so no window can wait.
   */
  private static Response shown(Runnable call, Supplier<Response> busy) {
    try {
      call.run();
    } catch (SlackFailure.RateLimited limited) {
      log.info("A window could not be shown: {}", limited.getMessage());
      return busy.get();
    } catch (SlackFailure failure) {
      log.warn("A window could not be shown: {}", failure.getMessage());
    }
    return Response.ok();
  }

  /**
   * What had words of its own for her is said in these, and done; anything else is to be redone.
   */
  private Response busy(@Nullable String responseUrl, Answer answer) {
    Message words = answer instanceof Answer.Whisper whisper ? whisper.message() : busy();
    return back.aside(responseUrl, words) ? Response.ok() : UNSEEN;
  }

  private Message busy() {
    return new Message(notices.busy(), List.of());
  }

  private static void show(SlackWeb web, Click click, String trigger, View view) {
    if (click.viewId() == null) {
      web.open(trigger, view);
    } else {
      web.push(trigger, view);
    }
  }

  Response submission(ViewSubmissionPayload payload, Function<Submission, Answer> handler) {
    Submission submission = Payloads.submission(payload);
    return to(
        submission.actor(),
        () -> submission(payload, submission, handler),
        words -> back.beside(payload, words));
  }

  private Response submission(
      ViewSubmissionPayload payload, Submission submission, Function<Submission, Answer> handler) {
    if (web(submission.actor()) == null) {
      return isKeyMissing(submission.actor())
          ? back.beside(payload, notices.outOfReach())
          : NOBODYS;
    }
    Answer answer;
    try {
      answer = handler.apply(submission);
    } catch (RuntimeException mistake) {
      return back.beside(payload, notices.mistake(Mistakes.noted(mistake)));
    }
    if (answer instanceof Answer.Errors errors) {
      return back.json(WordsBack.response("errors").errors(errors.byBlock()).build());
    }
    if (answer instanceof Answer.Update update) {
      return back.json(WordsBack.response("update").view(update.view()).build());
    }
    if (answer instanceof Answer.Open open) {
      return back.json(WordsBack.response("push").view(open.view()).build());
    }
    if (answer instanceof Answer.Whisper whisper) {
      View window = notices.window(whisper.message());
      return back.json(WordsBack.response("update").view(window).build());
    }
    return answer instanceof Answer.CloseAll
        ? back.json(WordsBack.response("clear").build())
        : Response.ok();
  }

  private Answer guarded(Supplier<Answer> handler) {
    try {
      return handler.get();
    } catch (RuntimeException mistake) {
      return new Answer.Whisper(new Message(notices.mistake(Mistakes.noted(mistake)), List.of()));
    }
  }
}
