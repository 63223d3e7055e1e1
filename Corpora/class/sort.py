"""Sorts the marks of a class by insertion."""


def insertion_sort(marks):
    for place in range(1, len(marks)):
        mark = marks[place]
        before = place - 1
        while before >= 0 and marks[before] > mark:
            marks[before + 1] = marks[before]
            before -= 1
        marks[before + 1] = mark
    return marks


if __name__ == "__main__":
    print(insertion_sort([5, 2, 9, 1]))
