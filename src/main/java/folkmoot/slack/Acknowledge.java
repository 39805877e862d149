package folkmoot.slack;

import com.google.gson.Gson;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import folkmoot.outbox.Message;
import folkmoot.text.Speaking;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an {@link Answer} into what Slack wants as acknowledgement of each kind of request. */
final class Acknowledge {
  private static final Logger log = LoggerFactory.getLogger(Acknowledge.class);
  private static final String JSON = "application/json";

  /** Slack says that it did not work, and a form stays open with what was typed. */
  private static final Response NOBODYS = Response.error(401);

  /** Slack says that it did not work, where we can say nothing ourselves. */
  private static final Response UNSEEN = Response.error(503);

  private final SlackWebs quick;
  private final Aside aside;
  private final Notices notices;
  private final Gson gson = GsonFactory.createSnakeCase();

  Acknowledge(SlackWebs quick, Aside aside, Notices notices) {
    this.quick = quick;
    this.aside = aside;
    this.notices = notices;
  }

  Response command(SlashCommandPayload payload, Function<CommandCall, Answer> handler) {
    CommandCall call = Payloads.command(payload);
    return to(call.actor(), () -> command(payload, call, handler));
  }

  private Response command(
      SlashCommandPayload payload, CommandCall call, Function<CommandCall, Answer> handler) {
    SlackWeb web = web(call.actor());
    if (web == null) {
      return json(
          SlashCommandResponse.builder()
              .responseType("ephemeral")
              .text(notices.notInstalled())
              .build());
    }
    Answer answer = guarded(() -> handler.apply(call));
    if (answer instanceof Answer.Whisper whisper) {
      return whispered(whisper.message());
    }
    return answer instanceof Answer.Open open
        ? shown(() -> web.open(payload.getTriggerId(), open.view()), () -> whispered(busy()))
        : Response.ok();
  }

  private Response whispered(Message message) {
    return json(
        SlashCommandResponse.builder()
            .responseType("ephemeral")
            .text(message.text())
            .blocks(message.blocks())
            .build());
  }

  Response click(BlockActionPayload payload, Function<Click, Answer> handler) {
    Click click = Payloads.click(payload);
    return to(click.actor(), () -> click(payload, click, handler));
  }

  private Response click(BlockActionPayload payload, Click click, Function<Click, Answer> handler) {
    SlackWeb web = web(click.actor());
    if (web == null) {
      return NOBODYS;
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
                () -> handler.apply(shortcut)));
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
                () -> handler.apply(shortcut)));
  }

  /** By which a window can be opened, or else something said. */
  private record Way(String trigger, @Nullable String responseUrl) {}

  private Response opened(Actor actor, Way way, Supplier<Answer> handler) {
    SlackWeb web = web(actor);
    if (web == null) {
      return NOBODYS;
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
  private Response to(Actor actor, Supplier<Response> answer) {
    return Speaking.in(language(actor), answer);
  }

  private Locale language(Actor actor) {
    try {
      return notices.language(actor);
    } catch (RuntimeException mistake) {
      // Words in English are better than none.
      log(mistake);
      return Locale.ENGLISH;
    }
  }

  /** The way back to the workspace by whose installation she acted; null when there is none. */
  private @Nullable SlackWeb web(Actor actor) {
    try {
      return quick.of(actor.installation());
    } catch (SlackFailure.Gone none) {
      log.info("A request came by way of {}, which has no installation", actor.installation());
      return null;
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
    return responseUrl != null && aside.said(responseUrl, words) ? Response.ok() : UNSEEN;
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
    return to(submission.actor(), () -> submission(payload, submission, handler));
  }

  private Response submission(
      ViewSubmissionPayload payload, Submission submission, Function<Submission, Answer> handler) {
    if (web(submission.actor()) == null) {
      return NOBODYS;
    }
    Answer answer;
    try {
      answer = handler.apply(submission);
    } catch (RuntimeException mistake) {
      // As a field error the form stays open, and with it what she typed.
      answer = new Answer.Errors(Map.of(firstInput(payload), notices.mistake(log(mistake))));
    }
    if (answer instanceof Answer.Errors errors) {
      return json(response("errors").errors(errors.byBlock()).build());
    }
    if (answer instanceof Answer.Update update) {
      return json(response("update").view(update.view()).build());
    }
    if (answer instanceof Answer.Open open) {
      return json(response("push").view(open.view()).build());
    }
    if (answer instanceof Answer.Whisper whisper) {
      return json(response("update").view(notices.window(whisper.message())).build());
    }
    return answer instanceof Answer.CloseAll ? json(response("clear").build()) : Response.ok();
  }

  private static String firstInput(ViewSubmissionPayload payload) {
    return payload.getView().getBlocks().stream()
        .filter(block -> "input".equals(block.getType()))
        .map(block -> block.getBlockId())
        .findFirst()
        .orElse("form");
  }

  private static ViewSubmissionResponse.ViewSubmissionResponseBuilder response(String action) {
    return ViewSubmissionResponse.builder().responseAction(action);
  }

  private Answer guarded(Supplier<Answer> handler) {
    try {
      return handler.get();
    } catch (RuntimeException mistake) {
      return new Answer.Whisper(new Message(notices.mistake(log(mistake)), List.of()));
    }
  }

  private static String log(RuntimeException mistake) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("Mistake {}", reference, mistake);
    Metrics.counter("folkmoot.mistakes").increment();
    return reference;
  }

  private Response json(Object body) {
    return Response.builder().statusCode(200).contentType(JSON).body(gson.toJson(body)).build();
  }
}
