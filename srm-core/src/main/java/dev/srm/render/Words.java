package dev.srm.render;

import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.catalog.Severity;
import dev.srm.checklist.Acceptance;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Delta;
import dev.srm.checklist.Disposition;
import dev.srm.checklist.InputSummary;
import dev.srm.checklist.ItemStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of the reports for people, in one place so that all of them say the same. */
final class Words {

  private static final int MOST_INPUTS = 3;

  private Words() {}

  /** Returns {@code 1 resource} or {@code 2 resources}. */
  static String count(int number, String noun) {
    return number + " " + (number == 1 ? noun : plural(noun));
  }

  /** Returns the words joined as a sentence does: {@code a, b and c}. */
  static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** Returns what a status means, to follow a number: {@code 3 not done}. */
  static String status(ItemStatus status, int number) {
    return switch (status) {
      case SATISFIED -> "done";
      case UNSATISFIED -> "not done";
      case UNDETERMINED -> "decided at apply";
      case MANUAL -> number == 1 ? "needs a person" : "need a person";
      case ATTESTED -> "attested";
      case WAIVED -> "waived";
      case NOT_APPLICABLE -> "not applicable";
    };
  }

  /** Returns whose a layer is, to follow {@code is} or {@code was}. */
  static String owner(Owner owner) {
    return switch (owner) {
      case AWS -> "AWS's";
      case CUSTOMER -> "yours";
      case SHARED -> "shared";
      case UNDECIDED -> "decided at apply";
      case ABSENT -> "not there";
    };
  }

  /** Returns the short name of a layer as it stands inside a sentence. */
  static String layer(Layer layer) {
    return switch (layer) {
      case GUEST_OS -> "guest operating system";
      case CONTAINER_ORCHESTRATION -> "container host";
      case PLATFORM_RUNTIME -> "runtime";
      case DATABASE_ENGINE -> "engine";
      case PLATFORM_CONFIGURATION -> "service settings";
      case APPLICATION -> "application and images";
      case NETWORK_CONFIG -> "network";
      case FIREWALL_CONFIG -> "firewall rules";
      case NETWORK_TRAFFIC -> "traffic protection";
      case DATA_INTEGRITY -> "data integrity";
      case CUSTOMER_DATA -> "data";
      case LOGGING_DETECTION -> "logging and detection";
      case RESILIENCE_IN_CLOUD -> "backup and recovery";
      case KEYS_SECRETS -> "keys and secrets";
      case IDENTITY_ACCESS -> "access";
      default -> startingLow(layer.title());
    };
  }

  /** Returns the name of a service without {@code Amazon} before it and a note behind it. */
  static String service(String title) {
    int note = title.indexOf(" (");
    String name = note > 0 ? title.substring(0, note) : title;
    for (String prefix : List.of("Amazon ", "AWS ")) {
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        return name.substring(prefix.length());
      }
    }
    return name;
  }

  /** Returns a severity as it stands inside a sentence. */
  static String severity(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** Returns what the change did to an item. */
  static String delta(Delta delta) {
    return switch (delta) {
      case INTRODUCED -> "new";
      case RESOLVED -> "resolved";
      case REGRESSED -> "regressed";
      case UNCHANGED -> "unchanged";
      case REMOVED -> "removed";
    };
  }

  /** Returns what the change did to items, {@code 1 regressed} and {@code 2 new}. */
  static List<String> deltas(List<ChecklistItem> items) {
    List<String> deltas = new ArrayList<>();
    for (Delta delta : List.of(Delta.REGRESSED, Delta.INTRODUCED, Delta.RESOLVED)) {
      int number = 0;
      for (ChecklistItem item : items) {
        number += item.delta() == delta ? 1 : 0;
      }
      if (number > 0) {
        deltas.add(number + " " + delta(delta));
      }
    }
    return deltas;
  }

  /** Returns who has attested or waived something, until when and why. */
  static String acceptance(Acceptance acceptance) {
    Acceptance.Terms terms = acceptance.terms();
    String verb = acceptance.kind() == Acceptance.Kind.ATTESTATION ? "attested" : "waived";
    StringBuilder words = new StringBuilder(verb);
    words.append(" until ").append(terms.expires()).append(" by ").append(terms.owner());
    words.append(acceptance.expired() ? ", expired: " : ": ").append(terms.reason());
    if (terms.evidence() != null) {
      words.append("; evidence: ").append(terms.evidence());
    }
    if (terms.approvedBy() != null) {
      words.append("; approved by ").append(terms.approvedBy());
    }
    if (terms.ticket() != null) {
      words.append("; ticket ").append(terms.ticket());
    }
    return words.toString();
  }

  /** Returns how many open items the baseline holds; the empty string when it holds none. */
  static String baselined(ChecklistView view) {
    int number = view.checklist().countBaselined();
    if (number == 0) {
      return "";
    }
    String are = number == 1 ? " of the open items was" : " of the open items were";
    return number
        + are
        + " open before: in the baseline, no check fails on "
        + (number == 1 ? "it" : "them");
  }

  /**
   * Returns whose account items are of: an input does not tell which account it is for, so that
   * each has one of its own until people know better.
   *
   * @param labels what to call the inputs; none where the run has one
   * @param inputs how many inputs the run has
   */
  static String accounts(List<String> labels, int inputs) {
    if (labels.isEmpty()) {
      return "the account";
    }
    if (labels.size() > MOST_INPUTS && labels.size() == inputs) {
      return "the account of each of the " + inputs + " inputs";
    }
    return (labels.size() == 1 ? "the account of " : "the accounts of ") + list(labels);
  }

  /** Returns the sentence that accounts for every resource. */
  static String coverage(ChecklistView view) {
    int all = view.checklist().resources().size();
    if (all == 0) {
      return "No resources in the input";
    }
    int accounted = 0;
    List<String> parts = new ArrayList<>();
    for (Disposition disposition : Disposition.values()) {
      int number = view.resources(disposition).size();
      accounted += number;
      if (number > 0) {
        parts.add(number + " " + disposition(disposition, number));
      }
    }
    String account = accounted + " of " + count(all, "resource") + " accounted for";
    return account + ": " + String.join(", ", parts);
  }

  private static String disposition(Disposition disposition, int number) {
    return switch (disposition) {
      case ASSESSED -> "assessed";
      case NO_RESPONSIBILITY -> (number == 1 ? "carries" : "carry") + " no responsibility";
      case UNMAPPED -> "not in the catalog";
      case OTHER_PROVIDER -> "of other providers";
      case NOT_ASSESSED -> "not assessed";
    };
  }

  /** Returns the open items of a status by severity, {@code 1 critical, 4 high}. */
  static String severities(ChecklistView view, ItemStatus status) {
    List<String> severities = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int number = view.count(status, severity);
      if (number > 0) {
        severities.add(number + " " + severity(severity));
      }
    }
    return String.join(", ", severities);
  }

  /** Returns how large an input is and what it does to its resources, part by part. */
  static List<String> totals(ChecklistView view) {
    List<String> totals = new ArrayList<>();
    int resources = view.checklist().resources().size();
    totals.add(count(resources, "resource") + ", " + count(view.services(), "service"));
    String changes = String.join(", ", view.changes());
    if (!changes.isEmpty()) {
      totals.add(changes);
    }
    return totals;
  }

  /** Returns what kind of document an input is and what made it. */
  static String kind(InputSummary input) {
    String format =
        switch (input.format()) {
          case "terraform-plan" -> "Terraform plan";
          case "terraform-state" -> "Terraform state";
          case "cloudformation-template" -> "CloudFormation template";
          case "cloudformation-change-set" -> "CloudFormation change set";
          case "cdk-assembly" -> "CDK assembly";
          case "srm-report" -> "report of srm";
          default -> input.format();
        };
    String producer = input.producer();
    return producer == null ? format : format + " (" + producer + ")";
  }

  private static String plural(String noun) {
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  private static String startingLow(String title) {
    boolean acronym = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    return acronym ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }
}
