# Completion of warmline for bash.
_warmline() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} choices=
    if [ "$COMP_CWORD" -eq 1 ]; then
        choices=$(warmline --help 2>/dev/null | sed -n 's/^  warmline \([a-z]*\) .*/\1/p')
    else
        case $before in
            --format) choices="text json ndjson sarif junit html markdown csv github" ;;
            --ui | --language) choices="de en" ;;
            --profile) choices="auto campaign service sensitive transactional" ;;
            --mode) choices="auto template rendered" ;;
            --fail-on) choices="info minor major blocker call" ;;
            --on-hold) choices="pass tempfail reject" ;;
            history) choices="status prune talked export erase" ;;
            ctl) choices="status reload" ;;
            *) [[ $word == -* ]] && choices=$(warmline "${COMP_WORDS[1]}" --help 2>/dev/null |
                grep -o -- '--[a-z][a-z-]*' | sort -u) ;;
        esac
    fi
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
}
complete -o default -F _warmline warmline
