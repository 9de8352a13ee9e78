package dev.srm.terraform;

import dev.srm.resource.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells for an unknown attribute of one resource whether its author wrote it and what decides it. A
 * plan shows "left out, AWS decides" and "set by a reference" alike; the configuration tells them
 * apart.
 */
final class UnknownOrigins implements MarkedValues.Origins {

  private static final String CLOUD_CONTROL = "awscc_";

  private final ReferenceWalker walker;
  private final @Nullable ModuleScope scope;
  private final Expression arguments;
  private final String type;

  UnknownOrigins(
      ReferenceWalker walker, @Nullable ModuleScope scope, Expression arguments, String type) {
    this.walker = walker;
    this.type = type;
    this.scope = scope;
    this.arguments = arguments;
  }

  @Override
  public Value.Unknown at(List<String> path, boolean inBlock, boolean sensitive) {
    Value.Unknown unknown = origin(path, inBlock, sensitive);
    boolean mayBeLeftOut =
        unknown.setting() != Value.Setting.UNCLEAR
            || path.isEmpty()
            || ComputedAttributes.has(type, path);
    // Nobody but its author can have set what the provider never fills in.
    return mayBeLeftOut
        ? unknown
        : new Value.Unknown(Value.Setting.SET, unknown.references(), sensitive);
  }

  private Value.Unknown origin(List<String> path, boolean inBlock, boolean sensitive) {
    List<Expression.Argument> written = Expression.at(arguments, path);
    if (scope == null || written.isEmpty()) {
      return withoutArgument(path, inBlock, sensitive);
    }
    return path.size() > 1 && type.startsWith(CLOUD_CONTROL)
        ? inObject(written, sensitive)
        : atArgument(scope, written, sensitive);
  }

  /**
   * The awscc provider has objects where others have blocks: one expression for all that is in it,
   * whether written or left to AWS.
   */
  private static Value.Unknown inObject(List<Expression.Argument> written, boolean sensitive) {
    List<String> references =
        written.stream().flatMap(argument -> argument.references().stream()).distinct().toList();
    return new Value.Unknown(Value.Setting.UNCLEAR, references, sensitive);
  }

  private Value.Unknown atArgument(
      ModuleScope in, List<Expression.Argument> written, boolean sensitive) {
    Walk walk = new Walk();
    boolean constant = false;
    for (Expression.Argument argument : written) {
      walker.follow(in, argument, walk);
      constant |= argument.references().isEmpty() && !argument.nullConstant();
    }
    Value.Setting setting = walk.setting();
    if (constant && setting == Value.Setting.NOT_SET) {
      // A constant is never unknown: a dynamic block beside it must be.
      setting = Value.Setting.UNCLEAR;
    }
    return new Value.Unknown(setting, List.copyOf(walk.references()), sensitive);
  }

  /** Dynamic blocks leave no trace in the configuration, only in the planned values. */
  private Value.Unknown withoutArgument(List<String> path, boolean inBlock, boolean sensitive) {
    int block = firstUnwrittenBlock(path);
    boolean inPlan =
        inBlock || (block == 0 && scope != null && RequiredBlocks.has(type, path.get(0)));
    return block >= 0 && inPlan
        ? new Value.Unknown(
            Value.Setting.UNCLEAR,
            List.of(dynamicBlock(path.subList(block, path.size()))),
            sensitive)
        : new Value.Unknown(Value.Setting.NOT_SET, List.of(), sensitive);
  }

  /** Returns which step of a path is a block that the configuration lacks, or -1 when none is. */
  private int firstUnwrittenBlock(List<String> path) {
    int blocks = Math.max(path.size() - 1, Math.min(path.size(), 1));
    for (int step = 0; step < blocks; step++) {
      if (Expression.at(arguments, path.subList(0, step + 1)).isEmpty()) {
        return step;
      }
    }
    return -1;
  }

  /** Names the dynamic block that a path is in. */
  static String dynamicBlock(List<String> path) {
    return "dynamic block " + path.get(0);
  }
}
