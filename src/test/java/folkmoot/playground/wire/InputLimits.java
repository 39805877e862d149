package folkmoot.playground.wire;

import static folkmoot.playground.wire.WireLimits.inHome;
import static folkmoot.playground.wire.WireLimits.inMessage;
import static folkmoot.playground.wire.WireLimits.inModal;
import static folkmoot.playground.wire.WireLimits.plain;
import static folkmoot.playground.wire.WireLimits.x;

import folkmoot.playground.wire.WireLimits.Limit;
import java.util.List;

/** Limits of the elements people type into, and of pickers. */
final class InputLimits {
  private InputLimits() {}

  static List<Limit> all() {
    return List.of(
        text("most characters", "'max_length':3000", "'max_length':3001", "/max_length"),
        text("room for a character", "'max_length':1", "'max_length':0", "/max_length"),
        text("fewest characters", "'min_length':3000", "'min_length':3001", "/min_length"),
        text(
            "lengths in order",
            "'min_length':5,'max_length':5",
            "'min_length':6,'max_length':5",
            "/min_length"),
        text(
            "value at first",
            "'initial_value':'" + x(3000) + "'",
            "'initial_value':'" + x(3001) + "'",
            "/initial_value"),
        text(
            "placeholder",
            "'placeholder':" + plain(150),
            "'placeholder':" + plain(151),
            "/placeholder/text"),
        text("lines", "'multiline':true", "'multiline':1", "/multiline"),
        text(
            "dispatch",
            "'dispatch_action_config':{'trigger_actions_on':['on_enter_pressed']}",
            "'dispatch_action_config':{'trigger_actions_on':['on_blur']}",
            "/dispatch_action_config/trigger_actions_on/0"),
        modal(
            "number needs decimals", number(""), "{'type':'number_input'}", "/is_decimal_allowed"),
        modal(
            "number bounds",
            number(",'min_value':'1','max_value':'1.5'"),
            number(",'min_value':'2','max_value':'1.5'"),
            "/min_value"),
        modal(
            "number at first",
            number(",'initial_value':'5','max_value':'5'"),
            number(",'initial_value':'6','max_value':'5'"),
            "/initial_value"),
        modal(
            "number in digits",
            number(",'min_value':'-1'"),
            number(",'min_value':'one'"),
            "/min_value"),
        modal("lines of rich text", lines(1, 100), lines(1, 101), "/max_lines"),
        modal("lines in order", lines(5, 5), lines(6, 5), "/min_lines"),
        modal("files", files(10), files(11), "/max_files"),
        modal("a file", files(1), files(0), "/max_files"),
        modal("date", date("2026-12-31"), date("31.12.2026"), "/initial_date"),
        modal("time", time("23:59"), time("24:00"), "/initial_time"),
        modal("date and time", moment("1628633820"), moment("162863382"), "/initial_date_time"),
        inModal(
            "file input sends no action",
            input(files(1)).replace("}}", "},'dispatch_action':false}"),
            input(files(1)).replace("}}", "},'dispatch_action':true}"),
            "/dispatch_action"),
        inMessage(
            "number input in modals only",
            input(date("2026-12-31")),
            input(number("")),
            "/element"),
        inMessage(
            "file input in modals only", input(date("2026-12-31")), input(files(1)), "/element"),
        inHome(
            "no date and time in Home tabs",
            input(date("2026-12-31")),
            input(moment("1628633820")),
            "/element"),
        inMessage(
            "response_url from modals only",
            input("{'type':'channels_select'}"),
            input("{'type':'channels_select','response_url_enabled':true}"),
            "/element/response_url_enabled"));
  }

  private static Limit text(String name, String taken, String refused, String pointer) {
    String element = "{'type':'plain_text_input',%s}";
    return modal(
        "text input: " + name, element.formatted(taken), element.formatted(refused), pointer);
  }

  private static Limit modal(String name, String taken, String refused, String pointer) {
    return inModal(name, input(taken), input(refused), "/element" + pointer);
  }

  private static String input(String element) {
    return "{'type':'input','label':" + plain("a") + ",'element':" + element + "}";
  }

  private static String number(String more) {
    return "{'type':'number_input','is_decimal_allowed':true" + more + "}";
  }

  private static String lines(int min, int max) {
    return "{'type':'rich_text_input','action_id':'a','min_lines':%d,'max_lines':%d}"
        .formatted(min, max);
  }

  private static String files(int most) {
    return "{'type':'file_input','max_files':" + most + "}";
  }

  private static String date(String date) {
    return "{'type':'datepicker','initial_date':'" + date + "'}";
  }

  private static String time(String time) {
    return "{'type':'timepicker','initial_time':'" + time + "'}";
  }

  private static String moment(String seconds) {
    return "{'type':'datetimepicker','initial_date_time':" + seconds + "}";
  }
}
