"""Tasks in an order in which everything is made before it is read."""

from ..errors import CoreError


def in_order(tasks, faults):
    """Tasks after those that they wait for; else as they are written.

    Parameters
    ----------
    tasks : sequence of tasks.Task
        Keys of ``after`` that are none of these count as done.
    faults : faults.Faults
        Gets ``plan_circle`` where tasks wait for each other.

    Returns
    -------
    list of tasks.Task
    """
    waiting = {task.key: task for task in tasks}
    done = []
    while waiting:
        ready = next((task for task in waiting.values()
                      if not any(key in waiting for key in task.after)), None)
        if ready is None:
            circle = _circle(waiting)
            faults.add(CoreError("plan_circle", **circle[0].place.facts(),
                       steps=" → ".join(one.key for one in (*circle, circle[0]))))
            return done
        done.append(waiting.pop(ready.key))
    return done


def _circle(waiting):
    """Tasks that wait for each other, each for the next."""
    task, seen = next(iter(waiting.values())), []
    while task not in seen:
        seen.append(task)
        task = next(waiting[key] for key in task.after if key in waiting)
    return seen[seen.index(task):]
