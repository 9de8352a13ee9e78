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

  private final ReferenceWalker walker;
  private final @Nullable ModuleScope scope;
  private final Expression arguments;

  UnknownOrigins(ReferenceWalker walker, @Nullable ModuleScope scope, Expression arguments) {
    this.walker = walker;
    this.scope = scope;
    this.arguments = arguments;
  }

  @Override
  public Value.Unknown at(List<String> path, boolean inBlock, boolean sensitive) {
    List<Expression.Argument> written = Expression.at(arguments, path);
    if (scope == null || written.isEmpty()) {
      return new Value.Unknown(settingWithoutArgument(path, inBlock), List.of(), sensitive);
    }
    Walk walk = new Walk();
    boolean constant = false;
    for (Expression.Argument argument : written) {
      walker.follow(scope, argument, walk);
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
  private Value.Setting settingWithoutArgument(List<String> path, boolean inBlock) {
    boolean fromDynamicBlock =
        inBlock && !path.isEmpty() && Expression.at(arguments, path.subList(0, 1)).isEmpty();
    return fromDynamicBlock ? Value.Setting.UNCLEAR : Value.Setting.NOT_SET;
  }
}
