package dev.srm.tree;

import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Value;
import dev.srm.tree.TreeNode.Mapping;
import dev.srm.tree.TreeNode.Member;
import dev.srm.tree.TreeNode.Scalar;
import dev.srm.tree.TreeNode.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one map of a file. A key that nobody asks for is a problem, reported by {@link
 * #finish}. What is missing or wrong is reported and replaced by a stand-in, which is never seen: a
 * file with problems is refused.
 */
public final class Fields {

  private final Mapping mapping;
  private final String what;
  private final Problems problems;
  private final Set<String> asked = new HashSet<>();

  private Fields(Mapping mapping, String what, Problems problems) {
    this.mapping = mapping;
    this.what = what;
    this.problems = problems;
  }

  /**
   * Returns the fields of a node.
   *
   * @param what what the map describes, for messages: {@code a kind}
   */
  public static Fields of(TreeNode node, String what, Problems problems) {
    if (node instanceof Mapping mapping) {
      return new Fields(mapping, what, problems);
    }
    problems.add(node.at(), what + " must be a map");
    return new Fields(new Mapping(Map.of(), node.at()), what, problems);
  }

  /** Returns where the map stands. */
  public SourceLocation at() {
    return mapping.at();
  }

  /** Whether a key is there; does not count as asking for it. */
  public boolean has(String key) {
    return mapping.members().containsKey(key);
  }

  /** Returns those of the known keys that are there, in the order of the file. */
  public List<String> among(Collection<String> known) {
    List<String> there = new ArrayList<>(1);
    for (String key : mapping.members().keySet()) {
      if (known.contains(key)) {
        there.add(key);
      }
    }
    return there;
  }

  /** Returns the keys that are there, in the order of the file. */
  public Set<String> keys() {
    return mapping.members().keySet();
  }

  /** Returns where a key stands, or the map when it is missing. */
  public SourceLocation at(String key) {
    Member member = mapping.members().get(key);
    return member == null ? mapping.at() : member.key();
  }

  /** Returns what stands at a key, or null. */
  public @Nullable TreeNode optional(String key) {
    asked.add(key);
    Member member = mapping.members().get(key);
    return member == null ? null : member.value();
  }

  /** Returns what stands at a key; a problem when there is nothing. */
  public TreeNode required(String key) {
    TreeNode node = optional(key);
    if (node != null) {
      return node;
    }
    problems.add(mapping.at(), what + " needs \"" + key + "\"");
    return new Scalar(Value.text(""), mapping.at());
  }

  /** Returns the text at a key, or null. */
  public @Nullable String optionalText(String key) {
    TreeNode node = optional(key);
    return node == null ? null : textOf(node, key);
  }

  /** Returns the text at a key; a problem when there is none. */
  public String text(String key) {
    return textOf(required(key), key);
  }

  /** Returns a boolean field, false when it is missing. */
  public boolean flag(String key) {
    TreeNode node = required(key);
    if (node instanceof Scalar scalar && scalar.value() instanceof Value.Bool bool) {
      return bool.value();
    }
    if (has(key)) {
      problems.add(node.at(), "\"" + key + "\" must be true or false");
    }
    return false;
  }

  /** Returns the whole number at a key, or the fallback when it is missing. */
  public int integer(String key, int fallback) {
    TreeNode node = optional(key);
    if (node == null) {
      return fallback;
    }
    if (node instanceof Scalar scalar
        && scalar.value() instanceof Value.Num number
        && number.value().scale() == 0
        && number.value().precision() < 10) {
      return number.value().intValue();
    }
    problems.add(node.at(), "\"" + key + "\" must be a whole number");
    return fallback;
  }

  /** Returns a field that is one of several words; the first of them stands in. */
  public <T> T choice(String key, Map<String, T> choices) {
    return choiceOf(text(key), at(key), key, choices);
  }

  /** Returns the choice for a word that stands somewhere. */
  public <T> T choiceOf(String word, SourceLocation at, String key, Map<String, T> choices) {
    T chosen = choices.get(word);
    if (chosen != null) {
      return chosen;
    }
    if (has(key)) {
      String message = "\"" + key + "\" cannot be \"" + word + "\"";
      problems.addUnknown(at, message, word, choices.keySet());
    }
    return choices.values().iterator().next();
  }

  /** Returns the items of a list; none when it is missing. */
  public List<TreeNode> items(String key) {
    TreeNode node = optional(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    problems.add(node.at(), "\"" + key + "\" must be a list");
    return List.of();
  }

  /** Returns the texts of a list; none when it is missing. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (TreeNode item : items(key)) {
      texts.add(textOf(item, key));
    }
    return texts;
  }

  /** Returns the entries of a map in the order of the file; none when it is missing. */
  public Map<String, Member> members(String key) {
    TreeNode node = optional(key);
    if (node == null) {
      return Map.of();
    }
    if (node instanceof Mapping map) {
      return map.members();
    }
    problems.add(node.at(), "\"" + key + "\" must be a map");
    return Map.of();
  }

  /** Returns the text of a node; a number counts as it is written. */
  public String textOf(TreeNode node, String key) {
    if (node instanceof Scalar scalar
        && (scalar.value() instanceof Value.Text || scalar.value() instanceof Value.Num)) {
      return scalar.value().toString();
    }
    problems.add(node.at(), "\"" + key + "\" must be text");
    return "";
  }

  /** Reports the keys that nobody asked for. */
  public void finish() {
    for (Map.Entry<String, Member> member : mapping.members().entrySet()) {
      if (!asked.contains(member.getKey())) {
        String message = what + " has no \"" + member.getKey() + "\"";
        problems.addUnknown(member.getValue().key(), message, member.getKey(), asked);
      }
    }
  }
}
