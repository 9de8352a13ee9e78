package dev.srm.cli;

import java.util.Arrays;
import java.util.List;

/** How help groups the options: by the question they answer. */
enum OptionGroup {
  READ("What to read"),
  SHOW("What to show"),
  FAIL("When to fail"),
  ACCEPT("What was agreed"),
  SAY("What to write"),
  PRINT("How to report"),
  COMMENT("What to comment on, and how"),
  CONFIGURE("Where settings come from");

  private final String heading;

  OptionGroup(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  /** Returns the options of the group, in their own order. */
  List<Option> options() {
    return Arrays.stream(Option.values()).filter(option -> of(option) == this).toList();
  }

  private static OptionGroup of(Option option) {
    return switch (option) {
      case INPUT_FORMAT, BASE, INPUT_NAME, PARAMETERS, KEY -> READ;
      case SCOPE, MIN_SEVERITY, ONLY, SKIP, STATUS, COVERAGE -> SHOW;
      case FAIL_ON, FAIL_ON_UNDETERMINED, FAIL_ON_MANUAL, FAIL_ON_EXPIRED -> FAIL;
      case ATTESTATIONS, WAIVERS, BASELINE, POLICY_FROM, LOCK_TIME -> ACCEPT;
      case RESOURCE, OWNER, REASON, EXPIRES, EVIDENCE, TICKET, APPROVED_BY, FOR_INPUT, INPUT -> SAY;
      case FILE, OUTPUT, COLOR, WIDTH, NO_PROGRESS, QUIET, VERBOSE, DEBUG -> PRINT;
      case PLATFORM,
          REPOSITORY,
          PULL_REQUEST,
          API_URL,
          TOKEN_VARIABLE,
          COMMENT_KEY,
          BEHAVIOR,
          COMMENT_FAILURE,
          COMMENT_FILE,
          DRY_RUN ->
          COMMENT;
      case CONFIG, NO_CONFIG -> CONFIGURE;
    };
  }
}
