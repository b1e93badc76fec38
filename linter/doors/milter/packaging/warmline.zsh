#compdef warmline
# Completion of warmline for zsh.
local -a choices
if (( CURRENT == 2 )); then
    choices=(${(f)"$(warmline --help 2>/dev/null | sed -n 's/^  warmline \([a-z]*\)  *\(.*\)/\1:\2/p')"})
    _describe command choices
elif [[ $words[2] == ctl && CURRENT -eq 3 ]]; then
    _values command status reload
elif [[ $words[CURRENT] == -* ]]; then
    choices=(${(fu)"$(warmline $words[2] --help 2>/dev/null | grep -o -- '--[a-z][a-z-]*')"})
    compadd -a choices
else
    _files
fi
